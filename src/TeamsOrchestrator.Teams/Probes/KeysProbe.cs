using System.Net;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using TeamsOrchestrator.Teams.Connector;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Teams.Probes;

/// <summary>Fetches the channel's signing keys as the check of tokens does.</summary>
/// <param name="options">The settings of the channel.</param>
public sealed class KeysProbe(TeamsChannelOptions options)
{
    /// <summary>Counts the keys that could sign a request.</summary>
    /// <param name="http">The client to fetch them with.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="Exception">They cannot be fetched or read; which exception it is depends on why.</exception>
    public async Task<int> CountAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !ServiceUrlPolicy.IsLoopback(new Uri(options.OpenIdMetadataUrl)) };
        try
        {
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(options.OpenIdMetadataUrl, documents, cancellationToken);
            return CountKeys(configuration);
        }
        catch (IOException exception) when (exception.Data[HttpDocumentRetriever.StatusCode] is HttpStatusCode status)
        {
            throw new HttpRequestException("The keys were refused.", exception, status);
        }
    }

    private static int CountKeys(OpenIdConnectConfiguration configuration) => configuration.JsonWebKeySet?.Keys.Count(key => key.Kty is JsonWebAlgorithmsKeyTypes.RSA && key.KeyId is { Length: > 0 }) ?? 0;
}
