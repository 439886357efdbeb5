using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Puts the proposed outcomes of a requisition before everybody who may make them final.</summary>
internal sealed class PresentFinal(HiringDb db, UnitOfWork unit, Outbox outbox, FinalPosting posting) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.PresentFinal;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var asked = await db.Assignments
            .Where(assignment => assignment.State == AssignmentState.Asked)
            .Join(
                db.Reviews.Where(review => review.RequisitionId == item.SubjectId && review.Kind == ReviewKind.Final && review.State == ReviewState.Open),
                assignment => assignment.ReviewId, review => review.Id, (assignment, _) => assignment.PersonId)
            .Distinct().ToListAsync(cancellationToken);
        foreach (var personId in asked)
        {
            await posting.BringAsync(item.SubjectId, personId, cancellationToken);
        }

        await outbox.UpdateAllAsync(CardKinds.Progress, item.SubjectId, quiet: true, cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    // The reviews are open and in "pending" all the same.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;
}
