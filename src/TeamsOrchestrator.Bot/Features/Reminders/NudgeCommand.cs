using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reminders;

/// <summary><c>nudge R-1</c>: asks whoever is waited for to look at it now.</summary>
internal sealed class NudgeCommand(NamedRequisition named, OwnRequisition requisitions, NudgeReviewers nudge, PersonalAnswer answer) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (await named.FindAsync(call, "nudge", cancellationToken) is not { } found)
        {
            return;
        }

        var said = await requisitions.IsOwnAsync(found.Requisition, call.Actor, cancellationToken)
            ? await nudge.RunAsync(found.Requisition, call.Actor, onlyPerson: null, cancellationToken)
            : call.Actor.Words["Nudge_NotYours"];
        await answer.SayAsync(call.Actor, "Nudge_Said", [CardText.Escape(said)], cancellationToken);
    }
}
