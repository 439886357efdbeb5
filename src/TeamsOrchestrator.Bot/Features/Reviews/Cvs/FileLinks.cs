using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Makes links to files. There are none with credentials: in Teams a file goes through the person's consent, never through a link of ours.</summary>
internal sealed class FileLinks(FileTickets tickets, IServer server, IOptions<TeamsChannelOptions> channel)
{
    public const string Path = "/files/";

    /// <summary>Makes a link that works once, for five minutes.</summary>
    /// <returns>The link, or null outside local mode.</returns>
    public string? Issue(string tenantId, Guid fileId, Guid personId) =>
        channel.Value.LocalMode && Address() is { } address ? $"{address}{Path}{tickets.Issue(tenantId, fileId, personId)}" : null;

    private string? Address() => ((IServerAddressesFeature?)server.Features[typeof(IServerAddressesFeature)])?.Addresses
        .OrderBy(address => address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? 0 : 1).FirstOrDefault()?
        .Replace("//[::]:", "//localhost:", StringComparison.Ordinal).Replace("//0.0.0.0:", "//localhost:", StringComparison.Ordinal)
        .Replace("//+:", "//localhost:", StringComparison.Ordinal).Replace("//*:", "//localhost:", StringComparison.Ordinal).TrimEnd('/');
}
