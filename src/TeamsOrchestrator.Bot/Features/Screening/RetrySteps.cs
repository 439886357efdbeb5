using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Lets the steps that wait for the language model be tried again at once.</summary>
internal sealed class RetrySteps(RecruitersRequisition requisitions, WaitingModelSteps steps, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.retry";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.TryAgain, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (await steps.GoOnAsync(requisition, cancellationToken))
        {
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "model.retried", requisition.Id);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}
