namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What another agent, which knew nothing of the first one's opinion, says of the same CV against the same criteria.</summary>
/// <param name="Agent">The agent (name, version, model).</param>
/// <param name="Findings">One for each criterion, in the order of the criteria.</param>
/// <param name="Score">From 0 to 100 with one decimal.</param>
/// <param name="Recommendation">What score and must-haves suggest.</param>
public sealed record SecondOpinion(string Agent, IReadOnlyList<Finding> Findings, double Score, Recommendation Recommendation)
{
    /// <summary>Makes one of a screening.</summary>
    /// <param name="agent">The agent.</param>
    /// <param name="result">Its screening.</param>
    /// <returns>The opinion.</returns>
    public static SecondOpinion Of(string agent, ScreeningResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new SecondOpinion(agent, result.Findings, result.Score, result.Recommendation);
    }

    /// <summary>Finds its verdict on a criterion.</summary>
    /// <param name="criterionId">The criterion.</param>
    /// <returns>The verdict, or null where it has none.</returns>
    public Verdict? VerdictOn(string criterionId) =>
        Findings.Where(finding => string.Equals(finding.CriterionId, criterionId, StringComparison.Ordinal)).Select(finding => (Verdict?)finding.Verdict).FirstOrDefault();
}
