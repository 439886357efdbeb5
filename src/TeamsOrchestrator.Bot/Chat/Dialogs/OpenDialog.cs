using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Dialogs;

internal sealed class OpenDialog(DialogTurn dialogs) : IInvoke
{
    public static string Name => InvokeNames.TaskFetch;

    public Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken) => dialogs.RunAsync(call, cancellationToken);
}
