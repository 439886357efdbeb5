using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Timeline;

/// <summary>Reads what happened to a requisition or a candidate from the audit trail: all of it, a page at a time.</summary>
internal sealed class TimelineReader(HiringDb db)
{
    /// <summary>Reads a page of the events of a requisition, the newest first.</summary>
    public Task<TimelinePage> OfRequisitionAsync(Requisition requisition, CardRequest request, int page, int pageSize, CancellationToken cancellationToken) =>
        ReadAsync(db.AuditEvents.Where(row => row.ChainId == requisition.Id), requisition, candidateId: null, request, page, pageSize, cancellationToken);

    /// <summary>Reads a page of the events of a candidate, the newest first.</summary>
    public async Task<TimelinePage> OfCandidateAsync(
        Candidate candidate, Requisition requisition, CardRequest request, int page, int pageSize, CancellationToken cancellationToken)
    {
        var subjects = await db.Reviews.Where(row => row.CandidateId == candidate.Id).Select(row => row.Id).ToListAsync(cancellationToken);
        subjects.AddRange(await db.Questions.Where(row => db.Reviews.Any(review => review.Id == row.ReviewId && review.CandidateId == candidate.Id)).Select(row => row.Id).ToListAsync(cancellationToken));
        subjects.AddRange([candidate.Id, candidate.FileId, candidate.BatchId]);
        return await ReadAsync(
            db.AuditEvents.Where(row => row.ChainId == requisition.Id && subjects.Contains(row.SubjectId)), requisition, candidate.Id, request, page, pageSize, cancellationToken);
    }

    private async Task<TimelinePage> ReadAsync(
        IQueryable<AuditEvent> events, Requisition requisition, Guid? candidateId, CardRequest request, int page, int pageSize, CancellationToken cancellationToken)
    {
        var visible = await HideOthersVotesAsync(events, requisition, request.Reader?.Id ?? Guid.Empty, cancellationToken);
        var count = await visible.CountAsync(cancellationToken);
        var shown = Math.Clamp(page, 0, Math.Max(0, (count - 1) / pageSize));
        var rows = await visible.AsNoTracking().OrderByDescending(row => row.Number).Skip(shown * pageSize).Take(pageSize)
            .Select(row => new { row.Number, row.At, row.ActorKind, row.ActorId, row.Code, row.SubjectId, row.Inputs, row.DetailHash, Detail = db.AuditDetails.Where(item => item.EventId == row.Id).Select(item => item.Text).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var personIds = rows.Where(row => row.ActorKind == AuditActorKind.Person).Select(row => Guid.TryParse(row.ActorId, out var id) ? id : Guid.Empty).Distinct().ToList();
        var names = await db.People.Where(row => personIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id.ToString("D"), row => row.Name, StringComparer.Ordinal, cancellationToken);
        var whats = await SubjectsAsync([.. rows.Select(row => row.SubjectId).Distinct()], candidateId, request.Words, cancellationToken);
        var words = request.Words;
        return new TimelinePage(
            [.. rows.Select(row => new TimelineEntry(
                words.When(row.At, request.Reader?.TimeZone),
                row.ActorKind switch
                {
                    AuditActorKind.Person => names.GetValueOrDefault(row.ActorId, words["Insights_Somebody"]),
                    AuditActorKind.Agent => words["Insights_Agent", row.ActorId],
                    _ => words["Insights_Bot"],
                },
                AuditWords.Of(row.Code, words),
                AuditWords.WithSubject.Contains(row.Code) ? row.Detail : whats.GetValueOrDefault(row.SubjectId),
                AuditWords.WithReason.Contains(row.Code) ? row.Detail : null, row.Number, row.Inputs, row is { DetailHash: not null, Detail: null }))],
            count, shown, Math.Max(1, (count + pageSize - 1) / pageSize));
    }

    /// <summary>Where each manager decides alone, none learns from the timeline what another decided.</summary>
    public async Task<IQueryable<AuditEvent>> HideOthersVotesAsync(
        IQueryable<AuditEvent> events, Requisition requisition, Guid readerId, CancellationToken cancellationToken)
    {
        var alone = await db.Reviews.AnyAsync(
                row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open && (row.Independent ?? row.Policy == ReviewPolicy.All)
                    && (db.Managers.Any(manager => manager.RequisitionId == requisition.Id && manager.PersonId == readerId)
                        || db.Assignments.Any(asked => asked.ReviewId == row.Id && asked.PersonId == readerId && asked.State != AssignmentState.Released)),
                cancellationToken);
        if (!alone)
        {
            return events;
        }

        var (reader, deciding) = (readerId.ToString("D"), AuditWords.Deciding.ToList());
        return events.Where(row => row.ActorKind != AuditActorKind.Person || row.ActorId == reader || !deciding.Contains(row.Code));
    }

    /// <summary>Says what events happened to: a candidate's code, a version of the criteria, a file. On a candidate's own timeline the candidate goes without saying.</summary>
    public async Task<Dictionary<Guid, string>> SubjectsAsync(IReadOnlyList<Guid> subjects, Guid? candidateId, Words words, CancellationToken cancellationToken)
    {
        var candidates = await db.Candidates.Where(row => subjects.Contains(row.Id) && row.Id != candidateId).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken);
        var reviewed = await db.Reviews.Where(row => subjects.Contains(row.Id) && row.CandidateId != candidateId && row.CandidateId != null)
            .Join(db.Candidates, review => review.CandidateId, candidate => candidate.Id, (review, candidate) => new { review.Id, candidate.Number }).ToListAsync(cancellationToken);
        var criteria = await db.Reviews.Where(row => subjects.Contains(row.Id) && row.CandidateId == null).Select(row => new { row.Id, row.Kind }).ToListAsync(cancellationToken);
        var versions = await db.Artifacts.Where(row => subjects.Contains(row.Id)).Select(row => new { row.Id, row.Number }).ToListAsync(cancellationToken);
        var hidden = Hidden();
        var files = await db.Files.Where(row => subjects.Contains(row.Id))
            .Select(row => new
            {
                row.Id, row.Name, row.Position,
                IsHidden = hidden.Any(file => file.Id == row.Id),
            }).ToListAsync(cancellationToken);
        return candidates.Concat(reviewed).Select(row => (row.Id, What: string.Create(CultureInfo.InvariantCulture, $"C-{row.Number}")))
            .Concat(criteria.Select(row => (row.Id, What: words[row.Kind is ReviewKind.JobDescription or ReviewKind.JobRework ? "Insights_Job" : "Insights_Criteria"])))
            .Concat(versions.Select(row => (row.Id, What: string.Create(CultureInfo.InvariantCulture, $"v{row.Number}"))))
            .Concat(files.Select(row => (row.Id, What: row.IsHidden ? BlindReading.FileName(row.Name, row.Position) : row.Name)))
            .DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => row.What);
    }

    /// <summary>Reads the names that files of a blind requisition have, and what is said in their place before the decision.</summary>
    public async Task<IReadOnlyDictionary<string, string>> HiddenNamesAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        var files = !requisition.Blind ? [] : await Hidden().Where(row => row.RequisitionId == requisition.Id).Select(row => new { row.Name, row.Position }).ToListAsync(cancellationToken);
        return files.DistinctBy(file => file.Name, StringComparer.Ordinal).ToDictionary(file => file.Name, file => BlindReading.FileName(file.Name, file.Position), StringComparer.Ordinal);
    }

    // The files whose names are people's names that nobody is to see yet.
    private IQueryable<ReceivedFile> Hidden() => db.Files.Where(row => row.Role != FileRole.JobDescription
        && db.Requisitions.Any(requisition => requisition.Id == row.RequisitionId && requisition.Blind)
        && !db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.Outcome != null));
}
