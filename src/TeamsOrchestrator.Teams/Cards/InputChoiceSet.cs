using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks to choose.</summary>
public sealed record InputChoiceSet() : LabelledInput("Input.ChoiceSet")
{
    /// <summary>Gets the choices; for a people picker, those that a client without one offers.</summary>
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Gets how they are shown.</summary>
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>Gets whether several can be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>Gets what is chosen at first; several are joined by commas.</summary>
    public string? Value { get; init; }

    /// <summary>Gets the hint while nothing is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Gets a value indicating whether long choices run over several lines.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>Gets the search that makes it a people picker; a Teams addition to the schema.</summary>
    [JsonPropertyName("choices.data")]
    public PeopleQuery? Data { get; init; }
}
