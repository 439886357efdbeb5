using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Privacy.Retention;

/// <summary><c>legal hold R-1 because …</c> and <c>legal hold off R-1</c>: nothing of a requisition is erased, by nobody and by no clock, until the hold ends.</summary>
internal sealed class LegalHoldCommand(NamedRequisition named, PersonalAnswer answer, WorkQueue queue, AuditLog audit) : ICommand
{
    private static readonly string[] Off = ["off", "aus"];

    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var ends = Off.FirstOrDefault(word => call.Arguments.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase));
        var asked = ends is null ? call : call with { Arguments = call.Arguments[ends.Length..].Trim() };
        if (await named.FindAsync(asked, ends is null ? "legal hold" : "legal hold off", cancellationToken) is not { } found)
        {
            return;
        }

        var (requisition, reason) = (found.Requisition, found.More);
        if (!RecordKeeping.Allows(RequisitionAct.Hold, requisition, call.Actor.Id, call.Actor.Roles))
        {
            await answer.SayAsync(call.Actor, "Privacy_HoldOnlyHr", [requisition.Code], cancellationToken);
        }
        else if (ends is null && !requisition.LegalHold && reason.Length is 0 or > Review.MaxReason)
        {
            await answer.SayAsync(call.Actor, "Privacy_HoldReason", [requisition.Code], cancellationToken);
        }
        else
        {
            if (requisition.LegalHold != ends is null)
            {
                requisition.LegalHold = ends is null;
                requisition.Touch();
                audit.Add(requisition.Id, AuditActor.Person(call.Actor.Id), ends is null ? "requisition.held" : "requisition.released", requisition.Id, ends is null ? reason : null);
                queue.Ask(WorkKind.Retain, requisition.Id);
            }

            await answer.SayAsync(call.Actor, ends is null ? "Privacy_Held" : "Privacy_Released", [requisition.Code], cancellationToken);
        }
    }
}
