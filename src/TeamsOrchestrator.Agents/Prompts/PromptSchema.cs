using System.Text.Json;

namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>Reads the schema of a prompt, and refuses one that a server would not hold an answer to strictly.</summary>
internal static class PromptSchema
{
    private const string Open = "```json";
    private const string Close = "```";

    public static JsonElement Read(string file, string text, int line)
    {
        if (!text.StartsWith(Open, StringComparison.Ordinal) || !text.EndsWith(Close, StringComparison.Ordinal) || text.Length <= Open.Length + Close.Length)
        {
            throw new PromptFileException(file, line, "The schema must stand between a line ```json and a line ```.");
        }

        try
        {
            using var document = JsonDocument.Parse(text[Open.Length..^Close.Length]);
            if (Loose(document.RootElement, "$", isRoot: true) is { } loose)
            {
                throw new PromptFileException(file, line, loose);
            }

            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new PromptFileException(file, line + 1 + (int)(exception.LineNumber ?? 0), "The schema is not JSON.");
        }
    }

    private static string? Loose(JsonElement schema, string path, bool isRoot = false)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return $"The schema at {path} is no object.";
        }

        var isObject = schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("object");
        if (isRoot && !isObject)
        {
            return "The schema must be one of an object.";
        }

        if (isObject)
        {
            if (!schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object
                || !schema.TryGetProperty("additionalProperties", out var others) || others.ValueKind != JsonValueKind.False)
            {
                return $"The object at {path} needs 'properties', and 'additionalProperties' false.";
            }

            var required = schema.TryGetProperty("required", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(item => item.ToString()).ToList() : [];
            var forgotten = properties.EnumerateObject().Select(property => property.Name).Except(required, StringComparer.Ordinal).FirstOrDefault();
            return forgotten is not null
                ? $"'{forgotten}' at {path} is not among the required; let its type be [\"…\", \"null\"] where it may be absent."
                : properties.EnumerateObject().Select(property => Loose(property.Value, $"{path}.{property.Name}")).FirstOrDefault(fault => fault is not null);
        }

        return schema.TryGetProperty("items", out var items) ? Loose(items, path + "[]") : null;
    }
}
