using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>One candidate in a stack, as far as the order depends on it.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="CandidateNumber">The number that people say.</param>
/// <param name="Recommendation">What the screening suggests, or null where there is none.</param>
/// <param name="Score">The score, or null.</param>
/// <param name="Flagged">Whether something asks for a second look.</param>
/// <param name="OnHold">Whether a person put the candidate on hold.</param>
/// <param name="Waiting">Whether this reviewer still has to decide.</param>
public sealed record StackEntry(
    Guid ReviewId, int CandidateNumber, Recommendation? Recommendation, double? Score, bool Flagged, bool OnHold, bool Waiting)
{
    /// <summary>Gets a value indicating whether the candidate declined AI, so that no agent says anything about the place.</summary>
    public bool DeclinedAi { get; init; }
}
