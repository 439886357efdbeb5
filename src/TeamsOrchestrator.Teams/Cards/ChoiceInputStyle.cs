using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>How choices are shown.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChoiceInputStyle>))]
public enum ChoiceInputStyle
{
    /// <summary>As a list to open.</summary>
    Compact,

    /// <summary>All at once, as buttons.</summary>
    Expanded,
}
