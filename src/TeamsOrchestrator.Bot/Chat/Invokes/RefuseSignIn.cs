using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>Answers a sign-in that somebody finished in a popup: the bot asked for none, so its code belongs to nothing here.</summary>
internal sealed class RefuseSignIn : IInvoke
{
    public static string Name => InvokeNames.SignInVerifyState;

    public Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken) => Task.FromResult(InvokeResponse.NotFound);
}
