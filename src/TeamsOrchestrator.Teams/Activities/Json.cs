using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsOrchestrator.Teams.Activities;

/// <summary>Reads loose JSON without ever throwing.</summary>
internal static class Json
{
    public static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var child) && child.ValueKind is not JsonValueKind.Null
            ? child
            : null;

    public static string? Text(JsonElement? parent, string name) => Child(parent, name) is { ValueKind: JsonValueKind.String } child ? child.GetString() : null;

    public static JsonElement? TryParse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TeamsJsonContext.Default.JsonElement);
        }
        catch (JsonException)
        {
            return null; // words, not JSON
        }
    }

    public static T? TryRead<T>(JsonElement element, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return element.Deserialize(type);
        }
        catch (JsonException)
        {
            return null; // what does not fit says nothing to us
        }
    }
}
