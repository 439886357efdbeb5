using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Features.Reviews.Cvs;

/// <summary>Makes links to files. There are none with credentials: in Teams a file goes through the person's consent, never through a link of ours.</summary>
internal sealed class FileLinks(FileTickets tickets, OwnAddress address, IOptions<TeamsChannelOptions> channel)
{
    public const string Path = "/files/";

    /// <summary>Makes a link that works once, for five minutes.</summary>
    /// <returns>The link, or null outside local mode.</returns>
    public string? Issue(string tenantId, Guid fileId, Guid personId) =>
        channel.Value.LocalMode && address.Local is { } local ? $"{local}{Path}{tickets.Issue(tenantId, fileId, personId)}" : null;
}
