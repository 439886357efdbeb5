using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>The link to a person's own chat with the bot: a deep link of Teams; in local mode the page on which one can write to it, where there is one.</summary>
internal sealed class BotLink(OwnAddress address, IOptions<TeamsChannelOptions> channel, bool hasPage)
{
    /// <summary>Gets the link, or null where there is nothing to open.</summary>
    public string? Url => channel.Value.ChatLink ?? (hasPage ? address.Local : null);
}
