using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record ReportedFinding(string Id, string Verdict, IReadOnlyList<ReportedQuote> Evidence)
{
    public static ReportedFinding Of(Finding finding) => new(
        finding.CriterionId, KebabCase.Of(finding.Verdict), [.. finding.Evidence.Select(evidence => new ReportedQuote(evidence.Quote, evidence.Page))]);
}
