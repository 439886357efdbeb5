using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Adds a requisition with its managers and its progress card, however it was started.</summary>
internal sealed class AddRequisition(HiringDb db, Outbox outbox, WorkQueue queue, AuditLog audit, CodeCounter codes, TimeProvider clock)
{
    /// <summary>Adds it.</summary>
    /// <param name="actor">The recruiter.</param>
    /// <param name="id">Its key.</param>
    /// <param name="title">Its title.</param>
    /// <param name="how">How it is run.</param>
    /// <param name="managers">Its hiring managers, as far as they are known.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Requisition> RunAsync(Actor actor, Guid id, string title, RequisitionManner how, IReadOnlyList<Person> managers, CancellationToken cancellationToken)
    {
        var requisition = new Requisition
        {
            Id = id, TenantId = db.Tenant.Id, Number = await codes.NextAsync(TenantCounter.Requisitions, cancellationToken), Title = title,
            RecruiterId = actor.Id, StartedIn = actor.Conversation.Id, CreatedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(), Confidential = how.Confidential, Blind = how.Blind, Policy = how.Policy,
            Interviews = how.Interviews,
        };
        db.Requisitions.Add(requisition);
        foreach (var (position, person) in managers.Index())
        {
            db.Managers.Add(new RequisitionManager { TenantId = db.Tenant.Id, RequisitionId = requisition.Id, PersonId = person.Id, Position = position });
        }

        audit.Add(requisition.Id, AuditActor.Person(actor.Id), "requisition.started", requisition.Id, title);
        outbox.Post(actor.Conversation, CardKinds.ForProgress(requisition.Id));
        queue.Ask(WorkKind.Intake, requisition.Id);
        return requisition;
    }
}
