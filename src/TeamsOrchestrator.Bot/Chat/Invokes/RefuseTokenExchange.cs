using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Invokes;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>Answers an offered sign-on token: the bot asked for none, so there is nothing to exchange it for.</summary>
internal sealed class RefuseTokenExchange : IInvoke
{
    public static string Name => InvokeNames.SignInTokenExchange;

    public Task<InvokeResponse> HandleAsync(InvokeCall call, CancellationToken cancellationToken) => Task.FromResult(
        TokenExchangeInvoke.TryRead(call.Activity, out var offer) ? InvokeResponse.TokenNotExchanged(offer, "No sign-in is set up.") : InvokeResponse.NotImplemented);
}
