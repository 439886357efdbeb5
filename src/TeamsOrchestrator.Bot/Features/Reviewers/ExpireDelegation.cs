using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>Ends a person's delegations whose last day is over, and tells both sides.</summary>
internal sealed class ExpireDelegation(HiringDb db, UnitOfWork unit, Delegating delegating, EndDelegations ending, WorkQueue queue, Outbox outbox, KeyFactory ids, TimeProvider clock) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.EndDelegation;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var ended = await delegating.EndAsync(item.SubjectId, delegation => !delegation.Holds(now), AuditActor.System, cancellationToken);
        if (ended.Count > 0)
        {
            var person = await db.People.SingleAsync(row => row.Id == item.SubjectId, cancellationToken);
            await ending.TellAsync(person, ended, cancellationToken);
            await outbox.PostToAsync(person.Id, NoticeCard.Name($"delegation-over:{ids.Next():N}", person.Id, "PassOn_Over"), cancellationToken);
        }

        var over = ended.Select(delegation => delegation.RequisitionId).ToList();
        if (await db.Delegations.Where(row => row.PersonId == item.SubjectId && row.Until != null && !over.Contains(row.RequisitionId)).MinAsync(row => row.Until, cancellationToken) is { } next)
        {
            queue.Ask(WorkKind.EndDelegation, item.SubjectId, next);
        }

        await unit.CommitAsync(item, cancellationToken);
    }

    // A delegation that is over holds no more, whatever became of this; the next one of the person ends it too.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;
}
