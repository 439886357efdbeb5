using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>All that <c>screen</c> found, in the form that scripts read. Its members and their order are a promise.</summary>
internal sealed record ScreenReport(ReportedRequisition Requisition, IReadOnlyList<ReportedCandidate> Candidates, IReadOnlyList<UnreadableFile> Unreadable)
{
    /// <summary>Puts the report together: the best score first, then by file name.</summary>
    public static ScreenReport Of(string title, CriteriaSet criteria, IReadOnlyCollection<ScreenedFile> files)
    {
        var words = Words.For("en");
        return new ScreenReport(
            new ReportedRequisition(title, [.. criteria.Items.Select(ReportedCriterion.Of)]),
            [
                .. files.Where(file => file.Screening is not null)
                    .OrderByDescending(file => file.Screening!.Score)
                    .ThenBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => ReportedCandidate.Of(file.Name, file.Person, file.Screening!)),
            ],
            [
                .. files.Where(file => file.Screening is null)
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => new UnreadableFile(file.Name, EvidencePanel.FaultText(file.Fault, words))),
            ]);
    }
}
