using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>Grants the budget for the language model once more; what waited for it goes on. A second click while nothing waits grants nothing.</summary>
internal sealed class ExtendBudget(RecruitersRequisition requisitions, WaitingModelSteps steps, AuditLog audit) : ICardAction
{
    public static string Verb => "screening.extend-budget";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(ScreeningJson.Default.RequisitionClick) is not { } click
            || await requisitions.FindAsync(click.RequisitionId, RequisitionAct.TryAgain, call.Actor, cancellationToken) is not { } requisition)
        {
            return RecruitersRequisition.NotThere(call.Actor);
        }

        if (await steps.WaitForBudgetAsync(requisition, cancellationToken))
        {
            requisition.ExtendBudget();
            await steps.GoOnAsync(requisition, cancellationToken);
            audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), "model.budget-extended", requisition.Id);
        }

        return RecruitersRequisition.Show(requisition.Id);
    }
}
