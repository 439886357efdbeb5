using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Lookup;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary><c>pending</c>: what waits for whoever asks, the oldest first.</summary>
internal sealed class PendingCommand(PersonalAnswer answer) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        answer.PostAsync(call.Actor, answer.New(PendingCard.Kind, call.Actor.Id), cancellationToken);
}
