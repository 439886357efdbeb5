using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A button.</summary>
[JsonConverter(typeof(CardActionConverter))]
public abstract record CardAction
{
    private protected CardAction(string type) => Type = type;

    /// <summary>Gets the words on it.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the id that the click names.</summary>
    public string? Id { get; init; }

    /// <summary>Gets how it looks.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>Gets where it stands.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>Gets its picture.</summary>
    public string? IconUrl { get; init; }

    /// <summary>Gets the words that appear over it.</summary>
    public string? Tooltip { get; init; }

    /// <summary>Gets whether it can be pressed; null is yes.</summary>
    public bool? IsEnabled { get; init; }

    [JsonInclude]
    [JsonPropertyOrder(-1)]
    internal string Type { get; }
}
