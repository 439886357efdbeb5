using System.Text.Json.Nodes;

namespace TeamsOrchestrator.Bot.Playground;

/// <summary>Reads text out of loose JSON whose shape somebody else decided.</summary>
internal static class JsonWords
{
    public static string? Words(this JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var words) ? words : null;

    public static string? Words(this JsonNode? node, string property) => (node as JsonObject)?[property].Words();
}
