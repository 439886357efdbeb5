using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary>Looks at all clocks of one requisition: reminds reviewers, lets questions expire, tells those who wait, and asks to be run when the next clock is due.</summary>
/// <remarks>What is due follows from the tables alone, so that running twice, late, or after the clocks were set anew does nothing twice. While a requisition is stopped its clocks stand;
/// Resume asks for it again. What is still asked after it ended, the messages to those who were decided on, has its clocks all the same.</remarks>
internal sealed class RunClock(
    HiringDb db, UnitOfWork unit, WorkQueue queue, WaitingReviews waiting, RemindReviewers remind, ExpireReviews expire, TellOthers tell, TimeProvider clock) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.Clock;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        if (requisition is { State: not RequisitionState.Stopped })
        {
            var (now, wake) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), new NextWake());
            var groups = await waiting.InAsync(requisition.Id, cancellationToken);
            var sent = await db.Reminders.AsNoTracking().Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
            groups = await expire.RunAsync(requisition, groups, now, wake, cancellationToken);
            await remind.RunAsync(requisition, groups, sent, now, wake, cancellationToken);
            await tell.RunAsync(requisition, groups, sent, now, wake, cancellationToken);
            if (wake.At is { } next)
            {
                queue.Ask(WorkKind.Clock, requisition.Id, Math.Max(now, next), WorkPriority.Normal);
            }
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // The reviews are open and in "pending" all the same; whatever asks for the clocks next tries again.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken)
    {
        queue.Ask(WorkKind.Clock, item.SubjectId, clock.GetUtcNow().AddHours(1).ToUnixTimeMilliseconds(), WorkPriority.Normal);
        return Task.CompletedTask;
    }
}
