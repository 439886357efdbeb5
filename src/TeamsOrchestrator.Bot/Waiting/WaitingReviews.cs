using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Finds what waits for whom.</summary>
internal sealed class WaitingReviews(HiringDb db)
{
    /// <summary>Gets the open reviews that wait for a person and were put before the person: candidates only once they are in the person's stack.</summary>
    public IQueryable<Review> For(Guid personId) => db.Assignments
        .Where(row => row.PersonId == personId && row.State == AssignmentState.Asked)
        .Join(OpenQuestions.Of(db), row => row.ReviewId, review => review.Id, (_, review) => review)
        .Where(review => review.Kind != ReviewKind.Candidate || db.Stacks.Any(stack => stack.RequisitionId == review.RequisitionId && stack.PersonId == personId));

    /// <summary>Reads what waits in a requisition and has a time by which it is to be decided. Final reviews wait once their card was posted.</summary>
    public async Task<IReadOnlyList<WaitingGroup>> InAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        var groups = await OpenQuestions.Of(db)
            .Where(review => review.RequisitionId == requisitionId && review.DueAt != null && (review.Kind != ReviewKind.Final || review.AskedAt != null))
            .Join(
                db.Assignments.Where(row => row.State == AssignmentState.Asked), review => review.Id, row => row.ReviewId,
                (review, row) => new { row.PersonId, review.Kind, review.OpenedAt, AskedAt = review.AskedAt ?? review.OpenedAt, review.DueAt, Expired = review.ExpiredAt != null })
            .GroupBy(row => new { row.PersonId, row.Kind, row.Expired })
            .Select(group => new
            {
                group.Key, Count = group.Count(), OpenedAt = group.Min(row => row.OpenedAt), AskedAt = group.Min(row => row.AskedAt), DueAt = group.Min(row => row.DueAt),
            })
            .ToListAsync(cancellationToken);
        return [.. groups
            .Select(group => new WaitingGroup(group.Key.PersonId, group.Key.Kind, group.Count, group.OpenedAt, group.AskedAt, group.DueAt!.Value, group.Key.Expired))
            .OrderBy(group => group.DueAt).ThenBy(group => group.PersonId)];
    }

    /// <summary>Says whether a person can be written to.</summary>
    public Task<bool> CanReachAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Conversations.AnyAsync(row => row.PersonId == personId && row.Kind == ConversationKind.Personal && !row.Unreachable, cancellationToken);
}
