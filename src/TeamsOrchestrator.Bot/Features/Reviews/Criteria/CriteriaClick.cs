using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>A decision on criteria, with the round and the version that the person saw.</summary>
internal sealed record CriteriaClick(Guid ReviewId, int Round, Guid? ArtifactId, DecisionKind Decision);
