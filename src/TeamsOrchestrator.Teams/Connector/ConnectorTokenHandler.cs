using System.Net.Http.Headers;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Adds the bot's token to the calls that ask for it: those to an allowed service URL, never an upload.</summary>
internal sealed class ConnectorTokenHandler(ConnectorTokens tokens) : DelegatingHandler
{
    public static readonly HttpRequestOptionsKey<bool> Wanted = new("TeamsOrchestrator.ConnectorToken");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Options.TryGetValue(Wanted, out var wanted) && wanted)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
