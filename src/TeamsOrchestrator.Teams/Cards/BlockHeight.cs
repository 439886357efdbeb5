using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How tall an element is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BlockHeight>))]
public enum BlockHeight
{
    /// <summary>As tall as its content.</summary>
    Auto,

    /// <summary>As tall as there is room.</summary>
    Stretch,
}
