using Azure.Core;
using Azure.Identity;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Chooses how the bot proves who it is.</summary>
internal static class BotCredential
{
    private const string SystemAssigned = "system";
    private const string ExchangeScope = "api://AzureADTokenExchange/.default";

    public static TokenCredential Create(TeamsChannelOptions options)
    {
        var authority = options.Cloud.Authority;
        if (options.ClientSecret is { Length: > 0 } secret)
        {
            return new ClientSecretCredential(options.TenantId, options.AppId, secret, new ClientSecretCredentialOptions { AuthorityHost = authority });
        }

        if (options.CertificatePath is { Length: > 0 } path)
        {
            // With the chain, a renewed certificate of the same subject needs no new registration.
            var certificate = new ClientCertificateCredentialOptions { AuthorityHost = authority, SendCertificateChain = true };
            return new ClientCertificateCredential(options.TenantId, options.AppId, path, certificate);
        }

        var identity = options.ManagedIdentityClientId is not { Length: > 0 } id || string.Equals(id, SystemAssigned, StringComparison.OrdinalIgnoreCase)
            ? ManagedIdentityId.SystemAssigned
            : ManagedIdentityId.FromUserAssignedClientId(id);
        var managed = new ManagedIdentityCredential(identity);
        return string.Equals(options.ManagedIdentityClientId, options.AppId, StringComparison.OrdinalIgnoreCase)
            ? managed
            : new ClientAssertionCredential(
                options.TenantId,
                options.AppId,
                async cancellationToken => (await managed.GetTokenAsync(new([ExchangeScope]), cancellationToken)).Token,
                new ClientAssertionCredentialOptions { AuthorityHost = authority });
    }
}
