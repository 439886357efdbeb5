using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>Says at start, by name, what is missing or contradictory.</summary>
internal sealed class TeamsChannelOptionsValidator : IValidateOptions<TeamsChannelOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsChannelOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count is 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(TeamsChannelOptions options)
    {
        string[] credentials =
        [
            .. Set("Bot__ClientSecret", options.ClientSecret),
            .. Set("Bot__CertificatePath", options.CertificatePath),
            .. Set("Bot__ManagedIdentityClientId", options.ManagedIdentityClientId),
        ];

        if (options.LocalMode)
        {
            if (credentials.Length > 0)
            {
                yield return $"{string.Join(" and ", credentials)} without Bot__AppId: set Bot__AppId too, or none of them for local mode.";
            }

            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.TenantId))
        {
            yield return "Bot__TenantId is not set: with Bot__AppId the bot needs the tenant of its app.";
        }

        if (credentials.Length is 0)
        {
            yield return "No credential is set: with Bot__AppId the bot needs Bot__ClientSecret, Bot__CertificatePath or Bot__ManagedIdentityClientId.";
        }
        else if (credentials.Length > 1)
        {
            yield return $"{string.Join(" and ", credentials)} are set: the bot needs exactly one of them.";
        }

        if (options.CertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return $"Bot__CertificatePath names a file that does not exist: {path}.";
        }

        if (!Uri.TryCreate(options.OpenIdMetadataUrl, UriKind.Absolute, out var metadata) || !(Connector.ServiceUrlPolicy.IsHttps(metadata) || Connector.ServiceUrlPolicy.IsLoopback(metadata)))
        {
            yield return $"Bot__OpenIdMetadataUrl has to be an https address, was '{options.OpenIdMetadataUrl}'.";
        }

        foreach (var prefix in options.AllowedServiceUrls.Where(prefix => !Connector.ServiceUrlPolicy.IsPrefix(prefix)))
        {
            yield return $"Bot__AllowedServiceUrls has to hold https addresses without query or user, was '{prefix}'.";
        }
    }

    private static IEnumerable<string> Set(string name, string? value) => string.IsNullOrWhiteSpace(value) ? [] : [name];
}
