using System.Text.Json;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A message as it stands in a conversation.</summary>
/// <param name="Id">The activity id.</param>
/// <param name="Activity">The activity as the bot sent it last.</param>
/// <param name="Targeted">Whether only its recipient sees it.</param>
internal sealed record PostedMessage(string Id, JsonElement Activity, bool Targeted = false)
{
    /// <summary>Gets the adaptive card, or null for a text.</summary>
    public JsonElement? Card => Activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
        ? attachments[0].GetProperty("content") : null;

    /// <summary>Gets everything a person can read in it: the text, or all texts and button titles of the card.</summary>
    public string Words => Card is { } card ? CardWords.Of(card) : Activity.TryGetProperty("text", out var text) ? text.GetString()! : string.Empty;
}
