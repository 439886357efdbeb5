using System.Text.Json;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>What a person can read on a card, and what they can click.</summary>
internal static class CardWords
{
    private static readonly string[] Readable = ["text", "title", "value", "label", "placeholder"];

    /// <summary>Returns all texts, titles, labels and fact values, a line each.</summary>
    public static string Of(JsonElement card) => string.Join('\n', Texts(card));

    /// <summary>Returns what clients read as Markdown: messages, text blocks, and facts.</summary>
    public static IEnumerable<string> Markdown(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Markdown),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueEquals("TextRun") => [],
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name is not ("data" or "actions" or "selectAction" or "choices")).SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String
                ? property.Name is "text" || (property.Name is "title" or "value" && !element.TryGetProperty("type", out _)) ? [property.Value.GetString()!] : []
                : Markdown(property.Value)),
        _ => [],
    };

    /// <summary>Returns every button and tappable area of a card, those of inner cards too.</summary>
    public static IEnumerable<JsonElement> Actions(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Actions);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var self = element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal)
            ? [element] : Array.Empty<JsonElement>();
        return [.. self, .. element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property => Actions(property.Value))];
    }

    /// <summary>Returns every input of a card, those of inner cards too.</summary>
    public static IEnumerable<JsonElement> Inputs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Inputs),
        JsonValueKind.Object when element.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal) => [element],
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property => Inputs(property.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "data").SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String
                ? Readable.Contains(property.Name, StringComparer.Ordinal) ? [property.Value.GetString()!] : []
                : Texts(property.Value)),
        _ => [],
    };
}
