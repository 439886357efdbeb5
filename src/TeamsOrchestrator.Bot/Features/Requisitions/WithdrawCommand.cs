using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary><c>withdraw C-3</c>: asks whether the candidate really no longer wishes to be considered.</summary>
internal sealed class WithdrawCommand(NamedCandidate named, RequisitionLookup lookup, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "withdraw", cancellationToken) is not { } candidate)
        {
            return;
        }

        var requisition = await lookup.FindAsync(candidate.RequisitionId, call.Actor.Id, call.Actor.Roles, cancellationToken);
        if (requisition is not null && Permissions.Allows(RequisitionAct.Withdraw, Standing.InChargeOf(requisition, call.Actor.Id, call.Actor.Roles)))
        {
            await answer.PostAsync(call.Actor, answer.New(WithdrawCard.Kind, candidate.Id), cancellationToken);
        }
        else
        {
            await answer.SayAsync(call.Actor, "Lookup_NoSuchCandidate", [CardText.Escape(call.Arguments)], cancellationToken);
        }
    }
}
