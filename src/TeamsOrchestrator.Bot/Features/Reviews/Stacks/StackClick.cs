using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>A decision on a candidate, with the round and the version that the person saw.</summary>
internal sealed record StackClick(Guid StackId, Guid ReviewId, int Round, Guid? ArtifactId, DecisionKind Decision);
