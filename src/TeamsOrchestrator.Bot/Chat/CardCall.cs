using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>A click on a card's button.</summary>
/// <param name="Actor">Who clicked, and where. Never what the data says.</param>
/// <param name="Data">The button's data with the card's inputs merged in. A client can alter it.</param>
/// <param name="ActivityId">The activity that holds the card, or null where the channel does not say.</param>
internal sealed record CardCall(Actor Actor, JsonElement Data, string? ActivityId)
{
    /// <summary>Gets a value indicating whether the form stands in a dialog, or is to be shown in one.</summary>
    public bool InDialog { get; init; }

    /// <summary>Reads the data as what the button carried.</summary>
    /// <returns>The data, or null where it is not of that shape.</returns>
    public T? Read<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return Data.ValueKind == JsonValueKind.Object ? Data.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            return null; // the person is told that the button does not work any more
        }
    }

    /// <summary>Reads one input.</summary>
    /// <returns>Its trimmed text, or null where it is empty or missing.</returns>
    public string? Input(string id) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(id, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && value.ToString().Trim() is { Length: > 0 } text ? text : null;
}
