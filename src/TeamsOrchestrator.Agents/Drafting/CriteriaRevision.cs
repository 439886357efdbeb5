using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What came of a person's feedback on criteria.</summary>
/// <param name="Revised">The new criteria, or null where the feedback changes nothing.</param>
/// <param name="Understood">What was understood, to be said back.</param>
/// <param name="NotUsed">The parts of the feedback that were not used, verbatim.</param>
public sealed record CriteriaRevision(
    CriteriaSet? Revised, IReadOnlyList<UnderstoodInstruction> Understood, IReadOnlyList<string> NotUsed);
