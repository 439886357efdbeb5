using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>Asks before a requisition ends: says who is open, and wants a reason and Confirm.</summary>
internal sealed class AskEnd(NamedRequisition named, OwnedRequisition owned, PersonalAnswer answer)
{
    /// <summary>Asks.</summary>
    /// <param name="call">The command.</param>
    /// <param name="say">What a button says before the code.</param>
    /// <param name="how">Reads from the rest of the command how the requisition ends.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task AskAsync(CommandCall call, string say, Func<string, CloseReason?> how, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, say, cancellationToken) is not { } found)
        {
            return;
        }

        if (owned.IsOwner(found.Requisition, call.Actor.Id, call.Actor.Roles))
        {
            await answer.PostAsync(call.Actor, answer.New(EndCard.Kind, found.Requisition.Id, how(found.More)?.ToString()), cancellationToken);
            return;
        }

        // A hiring manager sees the requisition, but reads the same words as for one that does not exist: ending it is not theirs.
        await answer.SayAsync(call.Actor, "Lookup_NoSuchRequisition", [found.Requisition.Code], cancellationToken);
    }
}
