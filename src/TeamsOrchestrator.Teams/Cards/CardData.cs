using System.Text.Json;

namespace TeamsOrchestrator.Teams.Cards;

internal static class CardData
{
    public static JsonElement? Checked(JsonElement? data) => data is null or { ValueKind: JsonValueKind.Object }
        ? data
        : throw new ArgumentException($"The data of an action is a JSON object, not {data.Value.ValueKind}: inputs are merged into it.", nameof(data));
}
