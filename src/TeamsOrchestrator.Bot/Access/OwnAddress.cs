using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsOrchestrator.Bot.Access;

/// <summary>Where this process listens, as somebody on this machine opens it.</summary>
internal sealed class OwnAddress(IServer server)
{
    /// <summary>Gets the address without a slash at its end, or null before the server listens.</summary>
    public string? Local => Bindings
        .OrderBy(binding => binding.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
        .ThenBy(binding => CoversLoopback(binding.Host) ? 0 : 1)
        .Select(binding => $"{binding.Scheme}://{HostOf(binding)}:{binding.Port}")
        .FirstOrDefault();

    private IEnumerable<BindingAddress> Bindings =>
        ((IServerAddressesFeature?)server.Features[typeof(IServerAddressesFeature)])?.Addresses.Select(BindingAddress.Parse) ?? [];

    /// <summary>Says whether somebody on this machine gets through to a host that is listened on.</summary>
    public static bool CoversLoopback(string host) => Numeric(host) is not { } address || IPAddress.IsLoopback(address) || IsEverywhere(address);

    private static string HostOf(BindingAddress binding) =>
        Numeric(binding.Host) is { } address && !IsEverywhere(address) && !address.Equals(IPAddress.Loopback) ? binding.Host : "localhost";

    // A name is localhost, or one that is listened on everywhere.
    private static IPAddress? Numeric(string host) => IPAddress.TryParse(host.Trim('[', ']'), out var address) ? address : null;

    private static bool IsEverywhere(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);
}
