using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary><c>close R-1 filled</c> and <c>close R-1 stopped</c>.</summary>
internal sealed class CloseCommand(AskEnd end) : ICommand
{
    private static readonly Dictionary<string, CloseReason> Reasons = new(StringComparer.OrdinalIgnoreCase)
    {
        ["filled"] = CloseReason.Filled, ["besetzt"] = CloseReason.Filled, ["stopped"] = CloseReason.Stopped, ["eingestellt"] = CloseReason.Stopped,
    };

    public Task HandleAsync(CommandCall call, CancellationToken cancellationToken) =>
        end.AskAsync(call, "close", rest => Reasons.TryGetValue(rest.Trim(' ', '.', '!'), out var reason) ? reason : null, cancellationToken);
}
