using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Changes who is the recruiter and who are the hiring managers of a requisition; open reviews move along.</summary>
internal sealed class Team(HiringDb db, ReviewParts parts, AskedPeople people, IStandIns standIns, RoleBook roles, WorkQueue queue, Outbox outbox, AuditLog audit)
{
    /// <summary>Puts a person in the place of one hiring manager, or of all of them.</summary>
    /// <param name="requisition">The requisition.</param>
    /// <param name="replaced">Whose place, or null for everybody's.</param>
    /// <param name="person">Who decides from now on.</param>
    /// <param name="actorId">Who says so.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task ReplaceAsync(Requisition requisition, Guid? replaced, Person person, Guid actorId, CancellationToken cancellationToken)
    {
        var before = await db.Managers.Where(row => row.RequisitionId == requisition.Id).OrderBy(row => row.Position).ToListAsync(cancellationToken);
        var leaving = before.Where(row => row.PersonId != person.Id && (replaced is null || row.PersonId == replaced)).ToList();
        var away = await AwayAsync(leaving, requisition.Id, cancellationToken);
        db.Managers.RemoveRange(leaving);
        db.Delegations.RemoveRange(await db.Delegations
            .Where(row => row.RequisitionId == requisition.Id && leaving.Select(item => item.PersonId).Contains(row.PersonId)).ToListAsync(cancellationToken));
        if (!before.Exists(row => row.PersonId == person.Id))
        {
            var position = leaving.Count > 0 ? leaving[0].Position : before.Count;
            db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = position });
        }

        requisition.AskFor([]);
        await parts.PassOnAsync(
            requisition, [.. leaving.Select(row => row.PersonId)], away, await ReviewerAsync(person.Id, requisition.Id, cancellationToken), ReviewParts.OfManagers, wholeTime: true, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actorId), "requisition.manager", person.Id, person.Name);
        await LookAgainAsync(requisition, cancellationToken);
    }

    /// <summary>Lets one more hiring manager decide.</summary>
    /// <returns>False for somebody who is one already.</returns>
    public async Task<bool> AddAsync(Requisition requisition, Person person, Guid actorId, CancellationToken cancellationToken)
    {
        var before = await people.ManagersAsync(requisition.Id, cancellationToken);
        if (before.Contains(person.Id))
        {
            return false;
        }

        db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = before.Count });
        await parts.AddAsync(requisition, await ReviewerAsync(person.Id, requisition.Id, cancellationToken), ReviewParts.OfManagers, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actorId), "requisition.manager-added", person.Id, person.Name);
        await LookAgainAsync(requisition, cancellationToken);
        return true;
    }

    /// <summary>Makes another person the recruiter: what the recruiter is asked moves along, and so does the progress card.</summary>
    public async Task HandOverAsync(Requisition requisition, Person person, Guid actorId, CancellationToken cancellationToken)
    {
        var before = requisition.RecruiterId;
        requisition.RecruiterId = person.Id;
        requisition.Touch();
        IReadOnlyList<ReviewKind> kinds = roles.HasHr && !requisition.Confidential ? [ReviewKind.JobRework, ReviewKind.Rework, ReviewKind.Message] : [ReviewKind.JobRework, ReviewKind.Rework, ReviewKind.Final, ReviewKind.Message];
        await parts.PassOnAsync(requisition, [before], [], await ReviewerAsync(person.Id, requisition.Id, cancellationToken), kinds, wholeTime: false, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actorId), "requisition.handed-over", person.Id, person.Name);
        await outbox.PostToAsync(person.Id, CardKinds.ForProgress(requisition.Id), cancellationToken);
        foreach (var question in await db.Questions.Where(row => row.AnsweredBy == null && db.Reviews.Any(review => review.Id == row.ReviewId && review.RequisitionId == requisition.Id))
            .OrderBy(row => row.AskedAt).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            outbox.UpdateAll(CardKinds.Question, question, quiet: false);
            await outbox.PostToAsync(person.Id, CardKinds.ForQuestion(question), cancellationToken);
        }

        await LookAgainAsync(requisition, cancellationToken);
    }

    /// <summary>Lets one more person make outcomes final: those who decided on somebody themselves may not.</summary>
    public async Task AddFinalAsync(Requisition requisition, Person person, Guid actorId, CancellationToken cancellationToken)
    {
        await parts.AddAsync(requisition, await ReviewerAsync(person.Id, requisition.Id, cancellationToken), [ReviewKind.Final], cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actorId), "requisition.final-reviewer", person.Id, person.Name);
    }

    private async Task<Reviewer> ReviewerAsync(Guid personId, Guid requisitionId, CancellationToken cancellationToken)
    {
        var standIn = await standIns.ForAsync(personId, requisitionId, cancellationToken);
        return standIn == personId ? new Reviewer(personId) : new Reviewer(standIn, personId);
    }

    private async Task<IReadOnlyCollection<Guid>> AwayAsync(List<RequisitionManager> managers, Guid requisitionId, CancellationToken cancellationToken)
    {
        var away = new List<Guid>();
        foreach (var manager in managers)
        {
            if (await standIns.ForAsync(manager.PersonId, requisitionId, cancellationToken) != manager.PersonId)
            {
                away.Add(manager.PersonId);
            }
        }

        return away;
    }

    private async Task LookAgainAsync(Requisition requisition, CancellationToken cancellationToken)
    {
        queue.Ask(WorkKind.Intake, requisition.Id);
        foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisition.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            queue.Ask(WorkKind.PresentBatch, batch);
        }

        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
    }
}
