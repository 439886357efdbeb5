using System.Text.Json;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>What a click was answered with: a card in place, or words.</summary>
internal sealed record ClickAnswer(JsonElement? Card, string? Text, string? MessageId)
{
    /// <summary>Gets everything readable in it.</summary>
    public string Words => Card is { } card ? CardWords.Of(card) : Text ?? string.Empty;

    public static ClickAnswer Read(JsonElement body, string? messageId)
    {
        var value = body.GetProperty("value");
        return body.GetProperty("type").GetString() switch
        {
            "application/vnd.microsoft.card.adaptive" => new ClickAnswer(value, null, messageId),
            "application/vnd.microsoft.activity.message" => new ClickAnswer(null, value.GetString(), messageId),
            _ => new ClickAnswer(null, value.ToString(), messageId),
        };
    }
}
