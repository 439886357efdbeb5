using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Puts the open final reviews before somebody from HR who has just become known.</summary>
internal sealed class AskNewHr(HiringDb db, FinalReviewers reviewers, WorkQueue queue) : IAcquaintance
{
    public async Task MetAsync(Person person, CancellationToken cancellationToken)
    {
        if (!reviewers.IsHr(person))
        {
            return;
        }

        var waiting = await db.Reviews
            .Where(review => review.Kind == ReviewKind.Final && review.State == ReviewState.Open)
            .Where(review => db.Requisitions.Any(requisition => requisition.Id == review.RequisitionId && !requisition.Confidential))
            .Where(review => !db.Assignments.Any(assignment => assignment.ReviewId == review.Id && assignment.PersonId == person.Id))
            .Select(review => new { review.Id, review.RequisitionId }).ToListAsync(cancellationToken);
        foreach (var review in waiting)
        {
            db.Assignments.Add(new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = person.Id });
        }

        foreach (var requisitionId in waiting.Select(review => review.RequisitionId).Distinct())
        {
            queue.Ask(WorkKind.PresentFinal, requisitionId);
        }
    }
}
