using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>A message as the page gets it.</summary>
internal sealed record MessageView
{
    public required string Id { get; init; }

    public required string Conversation { get; init; }

    public required bool FromBot { get; init; }

    public required string State { get; init; }

    public required JsonObject Activity { get; init; }

    public required long SentAt { get; init; }

    public long? UpdatedAt { get; init; }

    public string? Failure { get; init; }

    public static MessageView Of(ChatMessage message) => new()
    {
        Id = message.ActivityId,
        Conversation = message.ConversationId,
        FromBot = message.FromBot,
        State = message.State.ToString().ToLower(CultureInfo.InvariantCulture),
        Activity = message.Activity,
        SentAt = message.SentAt.ToUnixTimeMilliseconds(),
        UpdatedAt = message.UpdatedAt?.ToUnixTimeMilliseconds(),
        Failure = message.Failure,
    };
}
