using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>A decision on a job description, with the round and the version that the person saw.</summary>
internal sealed record JobClick(Guid ReviewId, int Round, Guid? ArtifactId, DecisionKind Decision);
