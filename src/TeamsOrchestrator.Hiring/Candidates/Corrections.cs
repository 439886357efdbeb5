using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Keeps what a person corrected in a screening when an agent reads the CV again.</summary>
public static class Corrections
{
    /// <summary>Lays a person's corrections over an agent's new screening.</summary>
    /// <param name="criteria">The approved criteria.</param>
    /// <param name="revised">The agent's new screening.</param>
    /// <param name="agents">The agent's screening that the person corrected.</param>
    /// <param name="persons">The screening as the person corrected it.</param>
    /// <param name="readAgain">The criteria that the person asked to be read again: there the agent's new verdict counts.</param>
    /// <returns>The screening with the corrections, or null where none is left to keep.</returns>
    public static ScreeningResult? Keep(
        CriteriaSet criteria, ScreeningResult revised, ScreeningResult agents, ScreeningResult persons, IReadOnlyCollection<string> readAgain)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(revised);
        ArgumentNullException.ThrowIfNull(agents);
        ArgumentNullException.ThrowIfNull(persons);
        ArgumentNullException.ThrowIfNull(readAgain);

        var before = agents.Findings.ToDictionary(finding => finding.CriterionId, finding => finding.Verdict, StringComparer.Ordinal);
        var corrected = persons.Findings
            .Where(finding => before.TryGetValue(finding.CriterionId, out var verdict) && verdict != finding.Verdict && !readAgain.Contains(finding.CriterionId, StringComparer.Ordinal))
            .ToDictionary(finding => finding.CriterionId, StringComparer.Ordinal);
        var findings = revised.Findings
            .Select(finding => corrected.TryGetValue(finding.CriterionId, out var own) ? finding with { Verdict = own.Verdict, Derivation = own.Derivation } : finding).ToList();
        return corrected.Count == 0 ? null : ScreeningRules.Screen(criteria, findings, [.. revised.Flags.Where(flag => flag.Kind != FlagKind.NearLimit)]);
    }
}
