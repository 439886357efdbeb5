using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Instructions;

/// <summary>Where readers of a card find the instructions for use.</summary>
internal sealed class InstructionsLink(OwnAddress own, PublicAddress address, IOptions<TeamsChannelOptions> channel)
{
    /// <summary>Gets the address of the page, or null with credentials where nobody said by which name the outside knows the bot.</summary>
    public string? Url => (channel.Value.LocalMode ? address.Url ?? own.Local : address.Url) is { } root ? root + InstructionsPage.Path : null;
}
