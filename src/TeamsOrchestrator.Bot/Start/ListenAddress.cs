using System.Net;
using System.Net.Sockets;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Where the product listens: what <c>ASPNETCORE_URLS</c> says, else port 3978 of this machine or the next free one.</summary>
internal static class ListenAddress
{
    private const int FirstPort = 3978;
    private const int PortsTried = 50;

    /// <summary>Chooses, and refuses what local mode must not do.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="localMode">Whether nobody has to show a token.</param>
    /// <param name="key">The key that everybody has to show instead, if there is one.</param>
    public static void Choose(WebApplicationBuilder builder, bool localMode, PlaygroundKey? key)
    {
        var configured = builder.Configuration["urls"] ?? builder.Configuration["ASPNETCORE_URLS"];
        var endpoints = builder.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (string.IsNullOrWhiteSpace(configured))
        {
            configured = $"http://localhost:{FreePort()}";
        }

        var bindings = Read(configured, "ASPNETCORE_URLS").Concat(endpoints.SelectMany(url => Read(url, "Kestrel__Endpoints"))).ToList();
        if (localMode && key is null && bindings.FirstOrDefault(binding => !IsLoopback(binding.Host)) is { } foreign)
        {
            // Without credentials nobody is authenticated, so nobody but this machine may reach the bot.
            throw new StartException(
                $"'{foreign}' can be reached from other machines, and without Bot__AppId the bot would let anybody in. Use http://localhost:{FirstPort}, "
                + $"or set Playground__Key to {PlaygroundKey.Shortest} characters or more, which everybody then has to show, or set the credentials of a bot (Bot__AppId).");
        }

        // The playground and the bot talk to each other over this machine's loopback, in the clear.
        builder.WebHost.UseUrls(localMode && !bindings.Exists(binding => IsPlain(binding) && OwnAddress.CoversLoopback(binding.Host))
            ? $"{configured};http://127.0.0.1:{FreePort()}"
            : configured);
    }

    private static IEnumerable<BindingAddress> Read(string urls, string setting)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return Parse(url) ?? throw new StartException($"{setting} holds '{url}', which is no address to listen on. An address looks like http://localhost:{FirstPort}.");
        }
    }

    private static BindingAddress? Parse(string url)
    {
        try
        {
            var binding = BindingAddress.Parse(url);
            return IsPlain(binding) || binding.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) ? binding : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static bool IsPlain(BindingAddress binding) => binding.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says whether nobody but this machine reaches a host that is listened on.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static int FreePort()
    {
        var port = Enumerable.Range(FirstPort, PortsTried).FirstOrDefault(IsFree);
        return port != 0 ? port : throw new StartException($"The ports {FirstPort} to {FirstPort + PortsTried - 1} are all taken. Set ASPNETCORE_URLS to a free one, for instance http://localhost:5000.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false; // somebody else listens there
        }
    }
}
