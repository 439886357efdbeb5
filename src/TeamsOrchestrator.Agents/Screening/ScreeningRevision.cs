using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What came of a reviewer's feedback on one screening.</summary>
/// <param name="Revised">The new screening, or null where nothing of the feedback could be used.</param>
/// <param name="Understood">What was understood, to be said back.</param>
/// <param name="NotUsed">The parts of the feedback that were not used, verbatim.</param>
/// <param name="AsksForOtherCriteria">Whether the feedback asks for other criteria, which one CV's reading never changes.</param>
public sealed record ScreeningRevision(
    ScreeningResult? Revised, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed, bool AsksForOtherCriteria)
{
    /// <summary>Gets the hints of this and the earlier rounds that the CV bears out, for the next reading.</summary>
    public IReadOnlyList<ReadingHint> Hints { get; init; } = [];
}
