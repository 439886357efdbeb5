using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Where something stands in its column.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<VerticalAlignment>))]
public enum VerticalAlignment
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the bottom.</summary>
    Bottom,
}
