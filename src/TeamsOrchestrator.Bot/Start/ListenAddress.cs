using System.Net;
using System.Net.Sockets;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Start;

/// <summary>Where the product listens: what <c>ASPNETCORE_URLS</c> says, else port 3978 of this machine or the next free one.</summary>
internal static class ListenAddress
{
    private const int FirstPort = 3978;
    private const int PortsTried = 50;

    public static void Choose(WebApplicationBuilder builder, bool localMode)
    {
        var configured = builder.Configuration["urls"] ?? builder.Configuration["ASPNETCORE_URLS"];
        if (string.IsNullOrWhiteSpace(configured))
        {
            builder.WebHost.UseUrls($"http://localhost:{FreePort()}");
        }
        else if (localMode)
        {
            RefuseOthers(configured);
        }
    }

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

    // Without credentials nobody is authenticated, so nobody but this machine may reach the bot.
    private static void RefuseOthers(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var host = BindingAddress.Parse(url).Host;
            if (!host.Equals("localhost", StringComparison.OrdinalIgnoreCase) && !(IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)))
            {
                throw new StartException($"ASPNETCORE_URLS names '{url}', but without Bot__AppId the bot listens on this machine only. Use http://localhost:3978, or set the bot's credentials.");
            }
        }
    }
}
