using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary><c>cancel R-1</c>.</summary>
internal sealed class CancelCommand(AskEnd end) : ICommand
{
    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) => end.AskAsync(call, "cancel", _ => CloseReason.Cancelled, cancellationToken);
}
