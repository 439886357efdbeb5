using Azure.Identity;

namespace TeamsOrchestrator.Teams.Inbound;

/// <summary>What differs between Microsoft's clouds.</summary>
internal sealed record Cloud(
    string OpenIdMetadataUrl,
    string? Issuer,
    string Scope,
    Uri Authority,
    IReadOnlyList<string> ServiceUrls,
    IReadOnlyList<string> FileHosts,
    string TeamsUrl)
{
    public static readonly Cloud Public = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://api.botframework.com/.default",
        AzureAuthorityHosts.AzurePublicCloud,
        ["https://smba.trafficmanager.net/", "https://smba.infra.gcc.teams.microsoft.com/"],
        ["*.sharepoint.com", "*.sharepoint-df.com"],
        "https://teams.microsoft.com");

    public static readonly Cloud Government = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://api.botframework.us/.default",
        AzureAuthorityHosts.AzureGovernment,
        ["https://smba.infra.gov.teams.microsoft.us/", "https://smba.infra.dod.teams.microsoft.us/"],
        ["*.sharepoint.us", "*.sharepoint-mil.us"],
        "https://gov.teams.microsoft.us");

    public static readonly Cloud China = new(
        "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration",
        "https://api.botframework.azure.cn",
        "https://api.botframework.azure.cn/.default",
        AzureAuthorityHosts.AzureChina,
        ["https://frontend.botapi.msg.infra.teams.microsoftonline.cn/"],
        ["*.sharepoint.cn"],
        "https://teams.microsoftonline.cn");

    /// <summary>Finds the cloud whose keys these are; another address is the public cloud with an issuer of its own, which its metadata names.</summary>
    public static Cloud Of(string openIdMetadataUrl) =>
        new[] { Public, Government, China }.FirstOrDefault(c => SameHost(c.OpenIdMetadataUrl, openIdMetadataUrl)) ?? Public with { Issuer = null };

    private static bool SameHost(string one, string other) =>
        Uri.TryCreate(other, UriKind.Absolute, out var uri) && string.Equals(new Uri(one).Host, uri.Host, StringComparison.OrdinalIgnoreCase);
}
