using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Lookup;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary><c>status</c> and <c>status R-1</c>: where everything stands, and who is waited for.</summary>
internal sealed class StatusCommand(NamedRequisition named, PersonalAnswer answer, Outbox outbox) : ICommand
{
    public async Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Length == 0)
        {
            outbox.Post(call.Actor.Conversation, answer.New(StatusListCard.Kind, call.Actor.Conversation.Id, "0"));
        }
        else if (await named.FindAsync(call, "status", cancellationToken) is { } found)
        {
            var card = answer.New(StatusCard.Kind, found.Requisition.Id);
            if (found.Requisition.StartedIn == call.Actor.Conversation.Id)
            {
                outbox.Post(call.Actor.Conversation, card); // in a shared chat it shows counts and states only
            }
            else
            {
                await answer.PostAsync(call.Actor, card, cancellationToken);
            }
        }
    }
}
