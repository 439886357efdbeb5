using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Names the hiring manager, or another one: open reviews move to the person.</summary>
internal sealed class ChangeManager(HiringDb db, RecruitersRequisition requisitions, WorkQueue queue, Outbox outbox, DueDates due, AuditLog audit, KeyFactory ids) : ICardAction
{
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

        if (call.Input(Input) is not { } objectId)
        {
            return CardReply.Say(call.Actor.Words["Progress_PickFirst"]);
        }

        var person = await db.People.SingleOrDefaultAsync(row => row.ObjectId == objectId, cancellationToken);
        if (person is null)
        {
            // Picked from the organisation, never met: the review waits until the person writes or installs the bot.
            person = new Person { Id = ids.Next(), TenantId = db.Tenant.Id, ObjectId = objectId, Name = objectId };
            db.People.Add(person);
        }

        await ReplaceAsync(requisition, person, call.Actor, cancellationToken);
        return RecruitersRequisition.Show(requisition.Id);
    }

    /// <summary>Makes a person the only hiring manager.</summary>
    public async Task ReplaceAsync(Requisition requisition, Person person, Actor? actor, CancellationToken cancellationToken)
    {
        var before = await db.Managers.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        db.Managers.RemoveRange(before.Where(row => row.PersonId != person.Id));
        if (!before.Exists(row => row.PersonId == person.Id))
        {
            db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = 0 });
        }

        requisition.UnknownManager = null;
        requisition.Touch();
        await MoveReviewsAsync(requisition, person, cancellationToken);
        audit.Add(requisition.Id, actor is null ? AuditActor.System : AuditActor.Person(actor.Id), "requisition.manager", person.Id, person.Name);
        queue.Ask(WorkKind.Intake, requisition.Id);
        foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisition.Id).Select(row => row.Id).ToListAsync(cancellationToken))
        {
            queue.Ask(WorkKind.PresentBatch, batch);
        }

        await outbox.UpdateAllAsync(CardKinds.Progress, requisition.Id, quiet: false, cancellationToken);
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
