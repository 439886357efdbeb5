using System.Net;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Teams.Connector;

/// <summary>Says which addresses the bot may talk to. Its token goes nowhere else.</summary>
internal sealed class ServiceUrlPolicy
{
    private readonly bool localMode;
    private readonly Uri[] prefixes;
    private readonly string[] fileHosts;
    private volatile Tuple<string, Uri>? newest;

    public ServiceUrlPolicy(IOptions<TeamsChannelOptions> options)
    {
        var value = options.Value;
        localMode = value.LocalMode;
        prefixes = [.. (value.AllowedServiceUrls is { Count: > 0 } urls ? urls : value.Cloud.ServiceUrls).Select(url => new Uri(url, UriKind.Absolute))];
        fileHosts = [.. value.AllowedFileHosts is { Count: > 0 } hosts ? hosts : value.Cloud.FileHosts];
    }

    /// <summary>Says whether the bot may post there.</summary>
    public bool Allows(string? serviceUrl) => Allowed(serviceUrl) is not null;

    /// <summary>Gives the address as it was understood when it was compared, if the bot may post there. Calls start from this, not from the text.</summary>
    public Uri? Allowed(string? serviceUrl)
    {
        // A turn asks several times, and almost every turn for the same connector.
        if (newest is { } known && string.Equals(known.Item1, serviceUrl, StringComparison.Ordinal))
        {
            return known.Item2;
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || !IsPlain(url) || !(localMode ? IsLoopback(url) : prefixes.Any(prefix => IsWithin(url, prefix))))
        {
            return null;
        }

        newest = Tuple.Create(serviceUrl, url);
        return url;
    }

    /// <summary>Says whether the bot may fetch files from there or put them there.</summary>
    public bool AllowsFile(Uri url) =>
        url.IsAbsoluteUri
        && url.UserInfo.Length is 0
        && (localMode ? IsLoopback(url) : IsListed(url));

    internal static bool IsPrefix(string prefix) =>
        Uri.TryCreate(prefix, UriKind.Absolute, out var url) && IsPlain(url) && (IsHttps(url) || IsLoopback(url));

    // Uri.IsLoopback also takes names that only DNS knows.
    internal static bool IsLoopback(Uri url) =>
        (IsHttps(url) || string.Equals(url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal)) && IsLoopbackHost(url.IdnHost);

    internal static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    internal static bool IsHttps(Uri url) => string.Equals(url.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal);

    // A host of this machine has to be listed with its port.
    private bool IsListed(Uri url) => IsLoopback(url)
        ? fileHosts.Contains(url.Authority, StringComparer.OrdinalIgnoreCase)
        : IsHttps(url) && url.IsDefaultPort && fileHosts.Any(host => IsHost(url.IdnHost, host));

    private static bool IsPlain(Uri url) => url.UserInfo.Length is 0 && url.Query.Length is 0 && url.Fragment.Length is 0;

    private static bool IsWithin(Uri url, Uri prefix)
    {
        var parent = prefix.AbsolutePath.TrimEnd('/') + '/';
        return string.Equals(url.Scheme, prefix.Scheme, StringComparison.Ordinal)
            && string.Equals(url.IdnHost, prefix.IdnHost, StringComparison.OrdinalIgnoreCase)
            && url.Port == prefix.Port
            && (url.AbsolutePath.TrimEnd('/') + '/').StartsWith(parent, StringComparison.Ordinal);
    }

    private static bool IsHost(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length > pattern.Length - 1
        : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase);
}
