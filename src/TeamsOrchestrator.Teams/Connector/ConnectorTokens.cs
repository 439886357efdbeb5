using Azure.Core;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Keeps the bot's token: renewed ahead of its end, one request for any number of waiters.</summary>
internal sealed class ConnectorTokens(TokenCredential credential, string scope, TimeProvider clock)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RenewalLimit = TimeSpan.FromSeconds(30);

    private readonly TokenRequestContext context = new([scope]);
    private readonly Lock gate = new();
    private AccessToken? current;
    private Task<AccessToken>? renewal;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken> pending;
        lock (gate)
        {
            var now = clock.GetUtcNow();
            var left = current is { } held ? held.ExpiresOn - now : TimeSpan.Zero;
            if (left > RenewBefore && !(current?.RefreshOn <= now))
            {
                return current!.Value.Token;
            }

            // A renewal that failed is not waited for again; the next caller tries anew.
            if (renewal is null or { IsCompleted: true })
            {
                renewal = Task.Run(RenewAsync, CancellationToken.None);
            }

            pending = renewal;
            if (left > RenewalLimit)
            {
                return current!.Value.Token; // still good: nobody waits for the renewal
            }
        }

        return (await pending.WaitAsync(cancellationToken)).Token;
    }

    // Not the first waiter's token: its leaving must not fail the others.
    private async Task<AccessToken> RenewAsync()
    {
        using var limit = new CancellationTokenSource(RenewalLimit, clock);
        var token = await credential.GetTokenAsync(context, limit.Token);
        lock (gate)
        {
            current = token;
        }

        return token;
    }
}
