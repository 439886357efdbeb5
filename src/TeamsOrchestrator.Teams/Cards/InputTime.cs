using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks for a time of day.</summary>
public sealed record InputTime() : LabelledInput("Input.Time")
{
    /// <summary>Gets the earliest.</summary>
    [JsonConverter(typeof(TimeOfDayConverter))]
    public TimeOnly? Min { get; init; }

    /// <summary>Gets the latest.</summary>
    [JsonConverter(typeof(TimeOfDayConverter))]
    public TimeOnly? Max { get; init; }

    /// <summary>Gets the time at first.</summary>
    [JsonConverter(typeof(TimeOfDayConverter))]
    public TimeOnly? Value { get; init; }

    /// <summary>Gets the hint while it is empty.</summary>
    public string? Placeholder { get; init; }
}
