using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsOrchestrator.Bot.Playground.Client;

/// <summary>The address under which this process hears itself.</summary>
internal sealed class ServerAddress(IServer server)
{
    public Uri Bot => new(Root, "api/messages");

    public Uri Connector => new(Root, "playground/connector/");

    private Uri Root
    {
        get
        {
            var bindings = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Select(BindingAddress.Parse);
            var binding = bindings.OrderBy(candidate => candidate.Scheme is "http" ? 0 : 1).ThenBy(candidate => Host(candidate) is null ? 1 : 0).FirstOrDefault()
                ?? throw new InvalidOperationException("The playground needs a server that listens on an address.");

            return new($"{binding.Scheme}://{Host(binding) ?? binding.Host}:{binding.Port}/");
        }
    }

    public Uri File(string token) => new(Root, $"playground/files/{token}");

    // How loopback reaches it, or null where it does not. A name is localhost, or one that is listened on everywhere.
    private static string? Host(BindingAddress binding) => IPAddress.TryParse(binding.Host.Trim('[', ']'), out var address)
        ? IPAddress.IsLoopback(address) ? binding.Host : address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) ? "127.0.0.1" : null
        : "127.0.0.1";
}
