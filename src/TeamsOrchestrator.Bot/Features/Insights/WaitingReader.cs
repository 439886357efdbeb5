using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>Counts in the database who is waited for.</summary>
internal sealed class WaitingReader(HiringDb db)
{
    public async Task<IReadOnlyList<WaitingFor>> ReadAsync(IReadOnlyList<Guid> requisitionIds, CancellationToken cancellationToken)
    {
        var open = OpenQuestions.Of(db).Where(review => requisitionIds.Contains(review.RequisitionId));
        var groups = await open
            .Join(
                db.Assignments.Where(row => row.State == AssignmentState.Asked), review => review.Id, row => row.ReviewId,
                (review, row) => new { review.RequisitionId, review.Kind, row.PersonId, review.OpenedAt, review.DueAt, review.ExpiredAt })
            .GroupBy(row => new { row.RequisitionId, row.Kind, row.PersonId })
            .Select(group => new
            {
                group.Key.RequisitionId, group.Key.Kind, group.Key.PersonId, Count = group.Count(), Since = group.Min(row => row.OpenedAt), DueAt = group.Min(row => row.DueAt), ExpiredAt = group.Min(row => row.ExpiredAt),
            })
            .ToListAsync(cancellationToken);
        var nobody = await open.Where(review => !db.Assignments.Any(row => row.ReviewId == review.Id && row.State == AssignmentState.Asked))
            .GroupBy(review => new { review.RequisitionId, review.Kind })
            .Select(group => new { group.Key.RequisitionId, group.Key.Kind, Count = group.Count(), Since = group.Min(row => row.OpenedAt), DueAt = group.Min(row => row.DueAt), ExpiredAt = group.Min(row => row.ExpiredAt) })
            .ToListAsync(cancellationToken);
        var personIds = groups.Select(group => group.PersonId).Distinct().ToList();
        var names = await db.People.Where(row => personIds.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        return [.. groups
            .Select(group => new WaitingFor(group.RequisitionId, names.GetValueOrDefault(group.PersonId, "?"), group.Kind, group.Count, group.Since, group.DueAt, group.ExpiredAt))
            .Concat(nobody.Select(group => new WaitingFor(group.RequisitionId, null, group.Kind, group.Count, group.Since, group.DueAt, group.ExpiredAt)))
            .OrderBy(group => group.Since).ThenBy(group => group.Name, StringComparer.Ordinal)];
    }

    /// <summary>Reads who is waited for, candidate by candidate.</summary>
    public async Task<ILookup<Guid, string>> OfCandidatesAsync(IReadOnlyList<Guid> candidateIds, CancellationToken cancellationToken)
    {
        var rows = await OpenQuestions.Of(db).Where(review => review.CandidateId != null && candidateIds.Contains(review.CandidateId.Value))
            .Join(db.Assignments.Where(row => row.State == AssignmentState.Asked), review => review.Id, row => row.ReviewId, (review, row) => new { review.CandidateId, row.PersonId })
            .Join(db.People, row => row.PersonId, person => person.Id, (row, person) => new { row.CandidateId, person.Name })
            .ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Name, StringComparer.Ordinal).ToLookup(row => row.CandidateId!.Value, row => row.Name);
    }
}
