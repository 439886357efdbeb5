using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Says where two opinions on one CV differ so much that a reviewer has to know before deciding.</summary>
public static class Disagreement
{
    /// <summary>Adds the second opinion, and a flag where it differs: one says met and the other not found, or they come to another recommendation.</summary>
    /// <param name="criteria">The approved criteria.</param>
    /// <param name="first">The opinion that counts.</param>
    /// <param name="second">The other one.</param>
    /// <returns>The first opinion, with the second beside it.</returns>
    public static ScreeningResult Add(CriteriaSet criteria, ScreeningResult first, SecondOpinion second)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var differing = first.Findings
            .Select(finding => (finding.CriterionId, Steps: second.VerdictOn(finding.CriterionId) is { } other ? Math.Abs((int)other - (int)finding.Verdict) : 0))
            .Where(item => item.Steps > 0).ToList();
        var opposite = differing.Where(item => item.Steps > 1).ToList();
        var named = (opposite.Count > 0 ? opposite : differing).Select(item => criteria.Find(item.CriterionId)?.Text ?? item.CriterionId);
        var flags = first.Flags.Where(flag => flag.Kind != FlagKind.Disagreement);
        return first with
        {
            Second = second,
            Flags = opposite.Count == 0 && first.Recommendation == second.Recommendation ? [.. flags] : [.. flags, new Flag(FlagKind.Disagreement, string.Join("; ", named))],
        };
    }
}
