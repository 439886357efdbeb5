using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>What a text is to a screen reader.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TextBlockStyle>))]
public enum TextBlockStyle
{
    /// <summary>Text.</summary>
    Default,

    /// <summary>A heading.</summary>
    Heading,
}
