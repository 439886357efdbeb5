using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Downloads;

/// <summary>Makes links to what can be downloaded. There are none with credentials: in Teams a file goes through the person's consent, never through a link of ours.</summary>
internal sealed class DownloadLinks(DownloadTickets tickets, OwnAddress own, PublicAddress address, IOptions<TeamsChannelOptions> channel)
{
    public const string Path = "/files/";

    /// <summary>Gets a value indicating whether there are links at all.</summary>
    public bool Available => channel.Value.LocalMode;

    /// <summary>Makes a link that works once, for five minutes.</summary>
    /// <returns>The link, or null outside local mode.</returns>
    public string? Issue(DownloadTicket ticket) => Available && (address.Url ?? own.Local) is { } root ? $"{root}{Path}{tickets.Issue(ticket)}" : null;
}
