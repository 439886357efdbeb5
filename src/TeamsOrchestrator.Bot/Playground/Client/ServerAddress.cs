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
            var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var address = addresses.FirstOrDefault(candidate => candidate.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.FirstOrDefault()
                ?? throw new InvalidOperationException("The playground needs a server that listens on an address.");
            var binding = BindingAddress.Parse(address);
            var host = binding.Host is "[::1]" ? "[::1]" : "127.0.0.1";

            return new($"{binding.Scheme}://{host}:{binding.Port}/");
        }
    }

    public Uri File(string token) => new(Root, $"playground/files/{token}");
}
