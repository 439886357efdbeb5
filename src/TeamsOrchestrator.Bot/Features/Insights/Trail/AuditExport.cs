using Microsoft.EntityFrameworkCore;
using System.Globalization;
using System.Text.Json;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>The trail of a requisition as a file. That somebody took it is on the trail too.</summary>
internal sealed class AuditExport(HiringDb db, RecordKeeping access, TrailReader reader, AuditLog audit) : IDownload
{
    public const string Json = "json";
    public const string Csv = "csv";

    public static string Kind => "audit";

    public static string NameOf(Requisition requisition, string format) => $"audit-{requisition.Code}.{format}";

    public async Task<DownloadedFile?> ReadAsync(DownloadTicket ticket, CancellationToken cancellationToken)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == ticket.PersonId, cancellationToken);
        if (person is null || await access.FindAsync(RequisitionAct.ReadTrail, ticket.SubjectId, person.Id, cancellationToken) is not { } requisition)
        {
            return null;
        }

        var format = string.Equals(ticket.Parameters, Csv, StringComparison.Ordinal) ? Csv : Json;
        var trail = await reader.ReadAsync(requisition, person.Id, Words.For(person.Locale), cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(person.Id), "audit.exported", requisition.Id, format);
        return new DownloadedFile(
            NameOf(requisition, format),
            format == Csv ? Downloads.Csv.Write(Lines(trail)) : JsonSerializer.SerializeToUtf8Bytes(trail, TrailJson.Default.TrailDocument));
    }

    // The names of the columns are those of the JSON: programs read them.
    private static IEnumerable<IReadOnlyList<string?>> Lines(TrailDocument trail)
    {
        yield return ["number", "at", "actorKind", "actorId", "actorName", "code", "what", "subject", "subjectId", "inputs", "detail", "detailErased", "detailHidden", "detailHash", "previousHash", "hash", "id"];
        foreach (var row in trail.Entries)
        {
            yield return
            [
                row.Number.ToString(CultureInfo.InvariantCulture), row.At.ToString("O", CultureInfo.InvariantCulture), row.ActorKind, row.ActorId, row.ActorName, row.Code, row.What,
                row.Subject, row.SubjectId.ToString("D"), row.Inputs, row.Detail, row.DetailErased ? "true" : "false", row.DetailHidden ? "true" : "false", row.DetailHash, row.PreviousHash, row.Hash, row.Id.ToString("D"),
            ];
        }
    }
}
