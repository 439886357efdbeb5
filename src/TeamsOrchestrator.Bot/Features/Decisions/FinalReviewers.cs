using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Says who may see the final review of a requisition.</summary>
internal sealed class FinalReviewers(HiringDb db, RoleBook roles)
{
    /// <summary>Says whether somebody may see the final review of a requisition and take back what was decided in it: whoever was asked for any of it, and HR.</summary>
    public async Task<bool> MaySeeAsync(Requisition requisition, Person person, CancellationToken cancellationToken) =>
        (IsHr(person) && !requisition.Confidential)
        || await db.Assignments.AnyAsync(
            row => row.PersonId == person.Id && row.State != AssignmentState.Released
                && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id && review.Kind == ReviewKind.Final),
            cancellationToken);

    /// <summary>Finds the requisition for somebody who has no part in its final review any more, having had one.</summary>
    public async Task<Requisition?> PassedOnAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken)
    {
        var parts = await db.Assignments
            .Where(row => row.PersonId == personId && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisitionId && review.Kind == ReviewKind.Final))
            .Select(row => row.State).Distinct().ToListAsync(cancellationToken);
        return parts is [AssignmentState.Released] ? await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == requisitionId, cancellationToken) : null;
    }

    public bool IsHr(Person person) => roles.Of(person).HasFlag(Roles.Hr);
}
