using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>One message of a chat, with the activity as it crossed the wire (without the secret links of its files).</summary>
internal sealed record ChatMessage
{
    public required string ActivityId { get; init; }

    public required string ConversationId { get; init; }

    public required bool FromBot { get; init; }

    public required MessageState State { get; init; }

    public required JsonObject Activity { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? Failure { get; init; }
}
