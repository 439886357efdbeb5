using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Where something stands in its line.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HorizontalAlignment>))]
public enum HorizontalAlignment
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>Right.</summary>
    Right,
}
