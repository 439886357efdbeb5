using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Evidence;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>The candidates of a requisition as CSV, in the words of the person who asked.</summary>
internal sealed class CandidatesCsv(HiringDb db, VisibleRequisition visible, CandidatesReader reader, AuditLog audit) : IDownload
{
    public static string Kind => "candidates";

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.PersonId, cancellationToken);
        if (person is null || await visible.FindAsync(ticket.SubjectId, person.Id, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var rows = await reader.AllAsync(requisition, CandidateFilter.Parse(ticket.Parameters).Filter, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(person.Id), "candidates.exported", requisition.Id);
        return new DownloadedFile($"{requisition.Code}.csv", Csv.Write(Lines(rows, requisition.ClosedAs, Words.For(person.Locale))));
    }

    private static IEnumerable<IReadOnlyList<string?>> Lines(IReadOnlyList<CandidateRow> rows, CloseReason? closedAs, Words words)
    {
        yield return
        [
            words["Candidates_Column_Code"], words["Candidates_Column_Name"], words["Candidates_Column_Recommendation"], words["Candidates_Column_Score"],
            words["Candidates_Column_Flagged"], words["Candidates_Column_State"], words["Candidates_Column_WaitsFor"],
        ];
        foreach (var row in rows)
        {
            yield return
            [
                row.Code, row.Name, EvidencePanel.RecommendationText(row.Recommendation, words), row.Score?.ToString("0.#", CultureInfo.InvariantCulture),
                row.Flagged ? words["Candidates_Flagged"] : null, StateWords.Of(row.State, row.Outcome, closedAs, row.Interviewing, words), string.Join("; ", row.WaitingFor),
            ];
        }
    }
}
