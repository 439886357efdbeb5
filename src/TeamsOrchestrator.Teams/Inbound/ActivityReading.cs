using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What came of reading a body: an activity, a refusal, or neither because the sender hung up.</summary>
internal readonly record struct ActivityReading(Activity? Activity, Refusal? Refusal);
