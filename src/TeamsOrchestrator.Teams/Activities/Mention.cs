using System.Text.Json;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Somebody named with @ in a text.</summary>
/// <param name="Mentioned">Who.</param>
/// <param name="Text">How the text names them, such as <c>&lt;at&gt;Ana&lt;/at&gt;</c>; empty if the channel does not say.</param>
public sealed record Mention(ChannelAccount Mentioned, string Text)
{
    internal static IReadOnlyList<Mention> ReadAll(IReadOnlyList<JsonElement>? entities)
    {
        if (entities is null or { Count: 0 })
        {
            return [];
        }

        List<Mention> mentions = [];
        foreach (var entity in entities)
        {
            if (Json.Text(entity, "type") is { } type
                && type.Equals("mention", StringComparison.OrdinalIgnoreCase)
                && Json.Child(entity, "mentioned") is { ValueKind: JsonValueKind.Object } mentioned
                && Json.TryRead(mentioned, TeamsJsonContext.Default.ChannelAccount) is { Id.Length: > 0 } account)
            {
                mentions.Add(new(account, Json.Text(entity, "text") ?? string.Empty));
            }
        }

        return mentions;
    }
}
