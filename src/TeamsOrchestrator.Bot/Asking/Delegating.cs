using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Lets somebody else decide meanwhile, and ends that: what is open goes there and comes back.</summary>
internal sealed class Delegating(HiringDb db, ReviewParts parts, AskedPeople people, OwnDelegations own, WorkQueue queue, AuditLog audit)
{
    /// <summary>Says whether a person may stand in for another one. Where each manager decides alone, one person must not decide for two.</summary>
    public async Task<bool> MayStandInAsync(Guid personId, Guid delegateId, Guid requisitionId, CancellationToken cancellationToken)
    {
        var concerned = await RequisitionsAsync(personId, requisitionId, cancellationToken);
        foreach (var requisition in concerned.Where(requisition => requisition.Policy == DecisionPolicy.All))
        {
            var managers = await people.ManagersAsync(requisition.Id, cancellationToken);
            var asked = await people.OfAsync(managers.Where(manager => manager != personId), requisition.Id, cancellationToken);
            if (managers.Contains(personId) && asked.Any(reviewer => reviewer.PersonId == delegateId))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Begins it, or changes who decides or until when.</summary>
    public async Task BeginAsync(Person person, Person delegated, Guid requisitionId, long? until, CancellationToken cancellationToken)
    {
        var concerned = await RequisitionsAsync(person.Id, requisitionId, cancellationToken);
        var row = await db.Delegations.SingleOrDefaultAsync(item => item.PersonId == person.Id && item.RequisitionId == requisitionId, cancellationToken);
        if (row is null)
        {
            row = new Delegation { TenantId = db.Tenant.Id, PersonId = person.Id, RequisitionId = requisitionId };
            db.Delegations.Add(row);
        }

        row.To(delegated.Id, until);
        await FollowAsync(person.Id, requisitionId, cancellationToken);
        foreach (var requisition in concerned)
        {
            audit.Add(requisition.Id, AuditActor.Person(person.Id), "review.delegated", delegated.Id, delegated.Name);
        }

        if (concerned.Count == 0)
        {
            audit.Add(AuditLog.TenantChain, AuditActor.Person(person.Id), "review.delegated", delegated.Id, delegated.Name);
        }

        if (until is { } end)
        {
            queue.Ask(WorkKind.EndDelegation, person.Id, end);
        }
    }

    /// <summary>Ends it.</summary>
    /// <returns>The delegations that were ended; none where none held.</returns>
    public async Task<IReadOnlyList<Delegation>> EndAsync(Guid personId, Func<Delegation, bool> which, AuditActor actor, CancellationToken cancellationToken)
    {
        var ended = (await db.Delegations.Where(row => row.PersonId == personId).ToListAsync(cancellationToken)).Where(which).ToList();
        foreach (var delegation in ended)
        {
            var concerned = await RequisitionsAsync(personId, delegation.RequisitionId, cancellationToken);
            db.Delegations.Remove(delegation);
            await FollowAsync(personId, delegation.RequisitionId, cancellationToken);
            foreach (var requisition in concerned)
            {
                audit.Add(requisition.Id, actor, "review.delegation-ended", delegation.DelegateId, await NameAsync(personId, cancellationToken));
            }

            if (concerned.Count == 0)
            {
                audit.Add(AuditLog.TenantChain, actor, "review.delegation-ended", delegation.DelegateId, await NameAsync(personId, cancellationToken));
            }
        }

        return ended;
    }

    /// <summary>Lets a person's parts go to whoever decides for the person now, and those that the person has for others.</summary>
    private async Task FollowAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken)
    {
        var others = await db.Delegations.Where(row => row.DelegateId == personId && row.PersonId != personId).Select(row => row.PersonId).Distinct().ToListAsync(cancellationToken);
        foreach (var away in others.Prepend(personId))
        {
            foreach (var requisition in await RequisitionsAsync(away, requisitionId, cancellationToken))
            {
                await FollowAsync(requisition, away, cancellationToken);
            }
        }
    }

    private async Task FollowAsync(Requisition requisition, Guid personId, CancellationToken cancellationToken)
    {
        var standIn = await own.ForAsync(personId, requisition.Id, cancellationToken);
        var isManager = (await people.ManagersAsync(requisition.Id, cancellationToken)).Contains(personId);
        await parts.PassOnAsync(
            requisition, [personId], isManager && standIn == personId ? [personId] : [], standIn == personId ? new Reviewer(personId) : new Reviewer(standIn, personId),
            ReviewParts.All, wholeTime: false, cancellationToken);
    }

    /// <summary>Reads the requisitions under way in which a person has a part, or has it with a stand-in.</summary>
    private async Task<IReadOnlyList<Requisition>> RequisitionsAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken) => await db.Requisitions
        .Where(row => (requisitionId == Delegation.Everything || row.Id == requisitionId) && row.State < RequisitionState.Closed)
        .Where(row => db.Managers.Any(manager => manager.RequisitionId == row.Id && manager.PersonId == personId)
            || db.Assignments.Any(item => (item.PersonId == personId || item.DelegatedFrom == personId) && item.State != AssignmentState.Released
                && db.Reviews.Any(review => review.Id == item.ReviewId && review.RequisitionId == row.Id)))
        .OrderBy(row => row.Number).ToListAsync(cancellationToken);

    private async Task<string> NameAsync(Guid personId, CancellationToken cancellationToken) =>
        await db.People.Where(row => row.Id == personId).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken) ?? "?";
}
