using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Keeps the channel's signing keys: fetched when first needed, daily, and when a token names a key that is not among them.</summary>
/// <remarks>
/// Not <see cref="ConfigurationManager{T}"/>: it fetches a newly named key in the background and refuses the token meanwhile.
/// The keys fetched last stay in use while the metadata cannot be reached.
/// </remarks>
internal sealed partial class SigningKeys(HttpClient http, IOptions<TeamsChannelOptions> options, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMinutes(1); // forged key ids must not make us hammer the metadata

    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile KeySet? current;
    private DateTimeOffset nextTry = DateTimeOffset.MinValue;

    /// <summary>Gives the keys, the one of this id among them if the channel has it.</summary>
    /// <returns>The keys, or null if they could not be fetched yet.</returns>
    public async ValueTask<KeySet?> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (current is { } known && IsEnough(known, keyId))
        {
            return known;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            if ((current is { } held && IsEnough(held, keyId)) || clock.GetUtcNow() < nextTry)
            {
                return current;
            }

            nextTry = clock.GetUtcNow() + BetweenTries;
            current = await FetchAsync();
        }
#pragma warning disable CA1031 // whatever is wrong with the metadata, the keys at hand stay in use
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.NotFetched(logger, options.Value.OpenIdMetadataUrl, e);
        }
        finally
        {
            gate.Release();
        }

        return current;
    }

    public void Dispose() => gate.Dispose();

    private bool IsEnough(KeySet keys, string keyId) => keys.FetchedAt + Age > clock.GetUtcNow() && keys.Find(keyId) is not null;

    // Not the request's token: a sender who hangs up must not cost everybody the keys until the next try.
    private async Task<KeySet> FetchAsync()
    {
        var url = options.Value.OpenIdMetadataUrl;
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !Connector.ServiceUrlPolicy.IsLoopback(new Uri(url)) };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(url, documents, CancellationToken.None);
        var issuer = options.Value.Cloud.Issuer ?? configuration.Issuer ?? throw new InvalidOperationException("The metadata names no issuer.");
        var keys = configuration.JsonWebKeySet?.Keys.Where(k => k.Kty is JsonWebAlgorithmsKeyTypes.RSA && k.KeyId is { Length: > 0 }) ?? [];
        var set = new KeySet(issuer, [.. keys], clock.GetUtcNow());
        return set.Keys.Count > 0 ? set : throw new InvalidOperationException("The metadata names no RSA keys.");
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 110, Level = LogLevel.Error, Message = "The channel's signing keys could not be fetched from {Url}; the ones at hand stay in use.")]
        public static partial void NotFetched(ILogger logger, string url, Exception exception);
    }
}
