using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Names the hiring manager, or another one: open reviews move to the person.</summary>
internal sealed class ChangeManager(
    HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox, DueDates due, AuditLog audit, KeyFactory ids, IOptions<TeamsChannelOptions> channel) : ICardAction
{
    private const int LongestId = 128;

    /// <summary>The id of the people picker.</summary>
    public const string Input = "manager";

    public static string Verb => "screening.manager";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(call.Actor.Words["Screen_Ended", requisition.Code]);
        }

        if (call.Input(Input) is not { } objectId || await FindAsync(objectId, call.Actor, cancellationToken) is not { } person)
        {
            return CardReply.Say(call.Actor.Words["Progress_PickFirst"]);
        }

        if (requisition.UnknownManagers is [var name, ..])
        {
            await ResolveAsync(requisition, name, person, call.Actor, cancellationToken);
        }
        else
        {
            await ReplaceAsync(requisition, person, call.Actor, cancellationToken);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }

    /// <summary>Says who was meant by one of the names that nobody, or more than one, fits. The managers who are clear stay.</summary>
    public async Task ResolveAsync(Requisition requisition, string name, Person person, Actor? actor, CancellationToken cancellationToken)
    {
        var before = await db.Managers.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        var all = before.Union(db.Managers.Local.Where(row => row.RequisitionId == requisition.Id)).ToList();
        if (!all.Exists(row => row.PersonId == person.Id))
        {
            db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = all.Count });
        }

        requisition.AskFor([.. requisition.UnknownManagers.Where(other => !string.Equals(other, name, StringComparison.Ordinal))]);
        audit.Add(requisition.Id, actor is null ? AuditActor.System : AuditActor.Person(actor.Id), "requisition.manager", person.Id, person.Name);
        queue.Ask(WorkKind.Intake, requisition.Id);
        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
    }

    /// <summary>Makes a person the only hiring manager.</summary>
    private async Task ReplaceAsync(Requisition requisition, Person person, Actor actor, CancellationToken cancellationToken)
    {
        var before = await db.Managers.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        db.Managers.RemoveRange(before.Where(row => row.PersonId != person.Id));
        if (!before.Exists(row => row.PersonId == person.Id))
        {
            db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = 0 });
        }

        requisition.AskFor([]);
        await MoveReviewsAsync(requisition, person, cancellationToken);
        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "requisition.manager", person.Id, person.Name);
        queue.Ask(WorkKind.Intake, requisition.Id);
        foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisition.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            queue.Ask(WorkKind.PresentBatch, batch);
        }

        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
    }

    /// <summary>Finds who was picked. Somebody picked from the organisation whom the bot never met becomes known by it; the review waits until the person writes.</summary>
    private async Task<Person?> FindAsync(string objectId, Actor actor, CancellationToken cancellationToken)
    {
        var person = await db.People.SingleOrDefaultAsync(row => row.ObjectId == objectId, cancellationToken);
        if (person is not null || channel.Value.LocalMode || objectId.Length > LongestId || objectId.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            || string.Equals(objectId, actor.Conversation.BotId, StringComparison.OrdinalIgnoreCase))
        {
            return person;
        }

        person = new Person { Id = ids.Next(), TenantId = db.Tenant.Id, ObjectId = objectId, Name = objectId };
        db.People.Add(person);
        return person;
    }

    private async Task MoveReviewsAsync(Requisition requisition, Person person, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews
            .Where(row => row.RequisitionId == requisition.Id && row.State == ReviewState.Open && (row.Kind == ReviewKind.Criteria || row.Kind == ReviewKind.Candidate))
            .ToListAsync(cancellationToken);
        foreach (var review in reviews)
        {
            var assignments = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
            foreach (var other in assignments.Where(row => row.PersonId != person.Id && row.State == AssignmentState.Asked))
            {
                other.State = AssignmentState.Released;
            }

            review.DueAt = await due.FromNowAsync(review.Kind, [person.Id], cancellationToken); // the new manager gets the whole time
            var own = assignments.Find(row => row.PersonId == person.Id);
            if (own is null)
            {
                db.Assignments.Add(new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = person.Id });
            }
            else if (own.State == AssignmentState.Released)
            {
                own.State = AssignmentState.Asked;
            }

            if (review.Kind == ReviewKind.Criteria)
            {
                await outbox.PostToAsync(person.Id, CardKinds.ForCriteriaReview(requisition.Id, review.Id, review.Round), cancellationToken);
                await outbox.UpdateAllAsync(CardKinds.CriteriaReview, requisition.Id, quiet: false, cancellationToken);
            }
        }

        await outbox.UpdateAllAsync(CardKinds.Stack, requisition.Id, quiet: false, cancellationToken);
    }
}
