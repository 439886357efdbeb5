using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary>The job description of a requisition as a text file.</summary>
internal sealed class JobFile(HiringDb db, RequisitionLookup lookup, RoleBook roles, JobReader reader) : IDownload
{
    public static string Kind => "job";

    public static string NameOf(Requisition requisition) => $"job-description-{requisition.Code}.txt";

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.PersonId, cancellationToken);
        return person is not null && await lookup.FindAsync(ticket.SubjectId, person.Id, roles.Of(person), cancellationToken) is { } requisition
            && (await reader.ReadAsync(requisition, person, Words.For(person.Locale), cancellationToken)).Draft is { } draft
                ? new DownloadedFile(NameOf(requisition), Encoding.UTF8.GetBytes(draft.Text + "\n"))
                : null;
    }
}
