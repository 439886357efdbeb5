using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat.Dialogs;

/// <summary>Says whether the client opens dialogs: Teams does, the clients of local mode do not, so that there long forms page in the card.</summary>
internal sealed class DialogSupport(IOptions<TeamsChannelOptions> channel)
{
    public bool Available => !channel.Value.LocalMode;
}
