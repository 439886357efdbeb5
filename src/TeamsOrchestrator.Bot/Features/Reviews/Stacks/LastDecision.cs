using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>What the reader decided just before, for the first line of the next card.</summary>
internal sealed record LastDecision(Guid ReviewId, int Round, string Name, DecisionKind Decision, bool WaitsForOthers);
