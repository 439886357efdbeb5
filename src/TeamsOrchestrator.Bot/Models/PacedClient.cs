using Microsoft.Extensions.AI;

namespace TeamsOrchestrator.Bot.Models;

/// <summary>A model that is asked at the pace of the node.</summary>
internal sealed class PacedClient(IChatClient inner, ModelPace pace) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        pace.RunAsync(() => base.GetResponseAsync(messages, options, cancellationToken), cancellationToken);
}
