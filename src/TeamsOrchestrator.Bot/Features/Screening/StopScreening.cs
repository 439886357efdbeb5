using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Lets nothing new start for a requisition. Agents that run are cancelled with the commit; what one makes all the same is kept and not acted on.</summary>
internal sealed class StopScreening(RecruitersRequisition requisitions, Outbox outbox, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.stop";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.Stop, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (requisition.Stop())
        {
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "requisition.stopped", requisition.Id);
            outbox.UpdateAll(CardKinds.Progress, requisition.Id, quiet: false);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}
