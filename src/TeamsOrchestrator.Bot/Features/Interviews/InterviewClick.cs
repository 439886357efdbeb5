using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>A decision on an interview, or after it, with what the person saw.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Round">The round.</param>
/// <param name="ArtifactId">The questions aimed at the candidate, or the packet; null where there were none.</param>
/// <param name="CoreId">The core questions that were shown, or null.</param>
/// <param name="Decision">The decision.</param>
internal sealed record InterviewClick(Guid ReviewId, int Round, Guid? ArtifactId, Guid? CoreId, DecisionKind Decision);
