using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Holds an agent to its word: a claim counts only with a quote that stands in the CV.</summary>
public static class QuoteCheck
{
    /// <summary>Drops the quotes that the CV does not hold, and the claims that have no other.</summary>
    /// <param name="result">What an agent says.</param>
    /// <param name="criteria">What it was asked.</param>
    /// <param name="pages">What it has read.</param>
    /// <returns>The same opinion where every quote stands in the text. Otherwise one with a new score and a flag for each claim that fell.</returns>
    public static ScreeningResult Check(ScreeningResult result, CriteriaSet criteria, IReadOnlyList<DocumentPage> pages)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(pages);
        var texts = pages.Select(page => new PageText(page)).ToList();
        var kept = result.Findings.Select(finding => Check(finding, texts)).ToList();
        if (kept.SequenceEqual(result.Findings))
        {
            return result;
        }

        var fallen = kept.Zip(result.Findings).Where(pair => !ReferenceEquals(pair.First, pair.Second))
            .Select(pair => new Flag(FlagKind.UnfoundedClaim, criteria.Find(pair.Second.CriterionId)?.Text ?? pair.Second.CriterionId));
        return ScreeningRules.Screen(criteria, kept, [.. result.Flags.Where(flag => flag.Kind != FlagKind.NearLimit), .. fallen]);
    }

    private static Finding Check(Finding finding, List<PageText> texts)
    {
        var founded = finding.Evidence.Where(evidence => QuoteFinder.Find(evidence.Quote, texts) is not null).ToList();
        return founded.Count == finding.Evidence.Count && (founded.Count > 0 || finding.Verdict == Verdict.NotFound) ? finding
            : founded.Count > 0 ? finding with { Evidence = founded }
            : new Finding(finding.CriterionId, Verdict.NotFound, []);
    }
}
