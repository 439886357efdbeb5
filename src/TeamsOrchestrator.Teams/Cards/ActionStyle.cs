using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How a button looks.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>As the host has it.</summary>
    Default,

    /// <summary>The way forward.</summary>
    Positive,

    /// <summary>Something that hurts.</summary>
    Destructive,
}
