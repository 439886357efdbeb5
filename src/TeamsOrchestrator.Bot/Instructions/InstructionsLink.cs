using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Instructions;

/// <summary>Where readers of a card find the instructions for use.</summary>
internal sealed class InstructionsLink(OwnAddress address, IOptions<TeamsChannelOptions> channel)
{
    /// <summary>Gets the address of the page, or null with credentials: the name by which the outside knows the bot is not known to it.</summary>
    public string? Url => channel.Value.LocalMode && address.Local is { } local ? local + InstructionsPage.Path : null;
}
