using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Microsoft365;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Names the hiring manager, or another one: open reviews move to the person.</summary>
internal sealed class ChangeManager(
    HiringDb db, RecruitersRequisition requisitions, PeopleDirectory people, Team team, WorkQueue queue, Outbox outbox, AuditLog audit) : ICardAction
{
    /// <summary>The id of the people picker.</summary>
    public const string Input = "manager";

    public static string Verb => "screening.manager";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.Reassign, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.HasEnded)
        {
            return CardReply.Say(call.Actor.Words["Screen_Ended", requisition.Code]);
        }

        if (call.Input(Input) is not { } objectId || await people.PickedAsync(objectId, call.Actor.Conversation, cancellationToken) is not { } person)
        {
            return CardReply.Say(call.Actor.Words["Progress_PickFirst"]);
        }

        if (requisition.UnknownManagers is [var name, ..])
        {
            await ResolveAsync(requisition, name, person, call.Actor, cancellationToken);
        }
        else
        {
            await team.ReplaceAsync(requisition, replaced: null, person, call.Actor.Id, cancellationToken);
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
        outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
    }
}
