using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>Reads the last events of a requisition or a candidate from the audit trail.</summary>
internal sealed class TimelineReader(HiringDb db)
{
    /// <summary>Reads the last events of a requisition, the newest first.</summary>
    public Task<IReadOnlyList<TimelineEntry>> OfRequisitionAsync(Requisition requisition, CardRequest request, int most, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.ChainId == requisition.Id), requisition, showWhom: true, request, most, cancellationToken);

    /// <summary>Reads the last events of a candidate, the newest first.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfCandidateAsync(
        Candidate candidate, Requisition requisition, CardRequest request, int most, CancellationToken cancellationToken)
    {
        var subjects = await db.Reviews.Where(row => row.CandidateId == candidate.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        subjects.AddRange([candidate.Id, candidate.FileId]);
        return await ReadAsync(
            db.AuditEvents.Where(row => row.ChainId == requisition.Id && subjects.Contains(row.SubjectId)), requisition, showWhom: false, request, most, cancellationToken);
    }

    private async Task<IReadOnlyList<TimelineEntry>> ReadAsync(
        IQueryable<AuditEvent> events, Requisition requisition, bool showWhom, CardRequest request, int most, CancellationToken cancellationToken)
    {
        var shown = (await HideOthersVotesAsync(events, requisition, request, cancellationToken)).AsNoTracking().OrderByDescending(row => row.Number).Take(most);
        var rows = await shown
            .Select(row => new { row.At, row.ActorKind, row.ActorId, row.Code, row.SubjectId, Detail = db.AuditDetails.Where(item => item.EventId == row.Id).Select(item => item.Text).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var personIds = rows.Where(row => row.ActorKind == AuditActorKind.Person).Select(row => Guid.TryParse(row.ActorId, out var id) ? id : Guid.Empty).Distinct().ToList();
        var names = await db.People.Where(row => personIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id.ToString("D"), row => row.Name, StringComparer.Ordinal, cancellationToken);
        var codes = showWhom ? await CodesAsync([.. rows.Select(row => row.SubjectId).Distinct()], cancellationToken) : [];
        var words = request.Words;
        return [.. rows.Select(row => new TimelineEntry(
            words.When(row.At, request.Reader?.TimeZone),
            row.ActorKind switch
            {
                AuditActorKind.Person => names.GetValueOrDefault(row.ActorId, words["Insights_Somebody"]),
                AuditActorKind.Agent => words["Insights_Agent", row.ActorId],
                _ => words["Insights_Bot"],
            },
            AuditWords.Of(row.Code, words),
            codes.GetValueOrDefault(row.SubjectId),
            AuditWords.WithReason.Contains(row.Code) ? row.Detail : null))];
    }

    /// <summary>Where each manager decides alone, none learns from the timeline what another decided.</summary>
    private async Task<IQueryable<AuditEvent>> HideOthersVotesAsync(
        IQueryable<AuditEvent> events, Requisition requisition, CardRequest request, CancellationToken cancellationToken)
    {
        var readerId = request.Reader?.Id ?? Guid.Empty;
        var alone = requisition.Policy == DecisionPolicy.All
            && await db.Managers.AnyAsync(row => row.RequisitionId == requisition.Id && row.PersonId == readerId, cancellationToken)
            && await db.Reviews.AnyAsync(row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open && row.Policy == ReviewPolicy.All, cancellationToken);
        if (!alone)
        {
            return events;
        }

        var (reader, deciding) = (readerId.ToString("D"), AuditWords.Deciding.ToList());
        return events.Where(row => row.ActorKind != AuditActorKind.Person || row.ActorId == reader || !deciding.Contains(row.Code));
    }

    private async Task<Dictionary<Guid, string>> CodesAsync(IReadOnlyList<Guid> subjects, CancellationToken cancellationToken)
    {
        var direct = await db.Candidates.Where(row => subjects.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken);
        var reviewed = await db.Reviews.Where(row => subjects.Contains(row.Id))
            .Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review.Id, candidate.Number }).ToListAsync(cancellationToken);
        return direct.Concat(reviewed).ToDictionary(row => row.Id, row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C-{row.Number}"));
    }
}
