using Azure.Core;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>The bot's credential, as Entra would accept it.</summary>
internal sealed class FixedCredential(TimeProvider clock) : TokenCredential
{
    public const string Value = "the-bots-token";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Value, clock.GetUtcNow().AddHours(1));

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
}
