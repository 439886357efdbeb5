using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Help;

/// <summary><c>help</c>: what the bot can do for whoever asks.</summary>
internal sealed class ShowHelp(Outbox outbox, KeyFactory ids) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        outbox.Post(call.Actor.Conversation, new CardName(HelpCard.Kind, $"help:{ids.Next():N}", call.Actor.Id));
        return Task.CompletedTask;
    }
}
