using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary><c>audit R-1</c>: who did what, for HR.</summary>
internal sealed class AuditCommand(NamedRequisition named, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "audit", cancellationToken) is not { } found)
        {
            return;
        }

        if (RecordKeeping.Allows(RequisitionAct.ReadTrail, found.Requisition, call.Actor.Id, call.Actor.Roles))
        {
            await answer.PostAsync(call.Actor, answer.New(AuditCard.Kind, found.Requisition.Id, "0"), cancellationToken);
        }
        else
        {
            await answer.SayAsync(call.Actor, "Audit_OnlyHr", [found.Requisition.Code], cancellationToken);
        }
    }
}
