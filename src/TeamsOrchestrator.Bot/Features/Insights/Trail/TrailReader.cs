using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>Reads the whole trail of a requisition for its export.</summary>
internal sealed class TrailReader(HiringDb db, DataKeys keys, TimelineReader timeline)
{
    public async Task<TrailDocument> ReadAsync(Requisition requisition, Guid readerId, Words words, CancellationToken cancellationToken)
    {
        var visible = await timeline.HideOthersVotesAsync(db.AuditEvents.Where(row => row.ChainId == requisition.Id), requisition, readerId, cancellationToken);
        var rows = await visible.AsNoTracking().OrderBy(row => row.Number)
            .Select(row => new { Link = row, Detail = db.AuditDetails.Where(detail => detail.EventId == row.Id).Select(detail => detail.Text).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var people = rows.Where(row => row.Link.ActorKind == AuditActorKind.Person).Select(row => Guid.TryParse(row.Link.ActorId, out var id) ? id : Guid.Empty).Distinct().ToList();
        var names = await db.People.Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id.ToString("D"), row => row.Name, StringComparer.Ordinal, cancellationToken);
        var subjects = await timeline.SubjectsAsync([.. rows.Select(row => row.Link.SubjectId).Distinct()], candidateId: null, words, cancellationToken);
        var hidden = await timeline.HiddenNamesAsync(requisition, cancellationToken);
        var head = await db.AuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.ChainId == requisition.Id, cancellationToken);
        var verified = await new AuditVerification(db, keys.Audit.ToArray()).OfRequisitionAsync(requisition, cancellationToken);
        return new TrailDocument(
            requisition.TenantId, requisition.Code, requisition.Title, requisition.Id, verified.Count, head?.LastHash, head?.Signature,
            verified.Break is null, verified.Break?.Number, verified.Break?.What,
            [.. rows.Select(row => Row(row.Link, row.Detail, names, subjects, hidden, words))]);
    }

    private static TrailRow Row(AuditEvent link, string? detail, Dictionary<string, string> names, Dictionary<Guid, string> subjects, IReadOnlyDictionary<string, string> hidden, Words words) => new()
    {
        Number = link.Number, Id = link.Id, At = DateTimeOffset.FromUnixTimeMilliseconds(link.At), ActorKind = link.ActorKind.ToString(), ActorId = link.ActorId,
        ActorName = names.GetValueOrDefault(link.ActorId), Code = link.Code, What = AuditWords.Of(link.Code, words), SubjectId = link.SubjectId,
        Subject = subjects.GetValueOrDefault(link.SubjectId), Inputs = link.Inputs, Detail = detail is null ? null : hidden.GetValueOrDefault(detail, detail), DetailHidden = detail is not null && hidden.ContainsKey(detail), DetailErased = detail is null && link.DetailHash is not null,
        DetailHash = link.DetailHash, PreviousHash = link.PreviousHash, Hash = link.Hash,
    };
}
