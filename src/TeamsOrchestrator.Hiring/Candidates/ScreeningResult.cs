namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>One agent's opinion on one CV against one approved set of criteria.</summary>
/// <param name="Findings">One for each criterion, in the order of the criteria.</param>
/// <param name="Score">From 0 to 100 with one decimal.</param>
/// <param name="Recommendation">What score and must-haves suggest.</param>
/// <param name="Flags">What a reviewer should see before deciding.</param>
public sealed record ScreeningResult(
    IReadOnlyList<Finding> Findings, double Score, Recommendation Recommendation, IReadOnlyList<Flag> Flags)
{
    /// <summary>Gets what another agent says of the same CV and criteria, or null where there is one opinion only.</summary>
    public SecondOpinion? Second { get; init; }

    /// <summary>Gets why rules alone compared although there is a language model, or null where that is not so.</summary>
    public RulesAlone? Alone { get; init; }
}
