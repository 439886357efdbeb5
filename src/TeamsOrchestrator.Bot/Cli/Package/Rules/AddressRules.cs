using TeamsOrchestrator.Bot.Cli.Package.Manifest;

namespace TeamsOrchestrator.Bot.Cli.Package.Rules;

/// <summary>Where the app's pages are, and from where Teams may load them.</summary>
internal static class AddressRules
{
    private const int LongestUrl = 2048;
    private const int MostDomains = 100;
    private const int MostTabs = 16;

    public static IEnumerable<string> Check(AppManifest manifest) =>
        Pages(manifest).Select(page => UrlFault(page.Place, page.Url)).OfType<string>()
            .Concat(Domains(manifest))
            .Concat(Tabs(manifest))
            .Concat(Resource(manifest));

    private static IEnumerable<(string Place, string? Url)> Pages(AppManifest manifest) =>
    [
        ("developer.websiteUrl", manifest.Developer?.WebsiteUrl),
        ("developer.privacyUrl", manifest.Developer?.PrivacyUrl),
        ("developer.termsOfUseUrl", manifest.Developer?.TermsOfUseUrl),
        .. manifest.StaticTabs.Index().Select(tab => ($"staticTabs[{tab.Index}].contentUrl", tab.Item.ContentUrl)),
        .. manifest.StaticTabs.Index().Where(tab => tab.Item.WebsiteUrl is not null).Select(tab => ($"staticTabs[{tab.Index}].websiteUrl", tab.Item.WebsiteUrl)),
    ];

    private static string? UrlFault(string place, string? url) => url switch
    {
        null or "" => $"{place} is missing; it is an https address.",
        { Length: > LongestUrl } => $"{place} is longer than {LongestUrl} characters.",
        _ when Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal) && address.UserInfo.Length is 0 => null,
        _ when place.Equals("developer.privacyUrl", StringComparison.Ordinal) => $"{place} has to be an https address. Where Privacy__NoticeUrl is set, it is taken from there.",
        _ => $"{place} has to be an https address.",
    };

    private static IEnumerable<string> Domains(AppManifest manifest)
    {
        if (manifest.ValidDomains.Count > MostDomains)
        {
            yield return $"validDomains has {manifest.ValidDomains.Count} entries, and Teams takes {MostDomains}.";
        }

        foreach (var domain in manifest.ValidDomains.Where(domain => !IsDomain(domain)))
        {
            yield return $"validDomains holds '{domain}'; a domain is a name alone, such as bot.contoso.com, without https:// and without a path.";
        }
    }

    private static bool IsDomain(string domain)
    {
        var name = domain.StartsWith("*.", StringComparison.Ordinal) ? domain[2..] : domain;
        return Uri.TryCreate($"https://{name}/", UriKind.Absolute, out var address)
            && address.Authority.Equals(name, StringComparison.OrdinalIgnoreCase)
            && address.HostNameType is UriHostNameType.Dns
            && address.Host.Contains('.', StringComparison.Ordinal);
    }

    private static IEnumerable<string> Tabs(AppManifest manifest)
    {
        if (manifest.StaticTabs.Count > MostTabs)
        {
            yield return $"staticTabs has {manifest.StaticTabs.Count} tabs, and Teams takes {MostTabs}.";
        }

        foreach (var (index, tab) in manifest.StaticTabs.Index())
        {
            var place = $"staticTabs[{index}]";
            foreach (var fault in new[] { ManifestRules.Needed($"{place}.entityId", tab.EntityId, 64), ManifestRules.Needed($"{place}.name", tab.Name, 128) }.OfType<string>())
            {
                yield return fault;
            }

            if (tab.Scopes is not ["personal"])
            {
                yield return $"{place}.scopes has to be personal: Teams shows such tabs nowhere else.";
            }

            if (Uri.TryCreate(tab.ContentUrl, UriKind.Absolute, out var page) && !manifest.ValidDomains.Any(domain => Covers(domain, page)))
            {
                yield return $"{place}.contentUrl is at {page.Authority}, which validDomains does not name: Teams would not open it. Add it there.";
            }
        }
    }

    private static bool Covers(string domain, Uri page) => domain.StartsWith("*.", StringComparison.Ordinal)
        ? page.Authority.EndsWith(domain[1..], StringComparison.OrdinalIgnoreCase)
        : page.Authority.Equals(domain, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Resource(AppManifest manifest)
    {
        if (manifest.WebApplicationInfo is not { Resource: { } resource } application)
        {
            yield break;
        }

        var expected = manifest.ValidDomains.Select(domain => $"api://{domain}/botid-{application.Id}");
        if (!expected.Contains(resource, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"webApplicationInfo.resource is '{resource}' and has to be api://, the bot's domain, /botid- and Bot__AppId: that is the Application ID URI of the registration.";
        }
    }
}
