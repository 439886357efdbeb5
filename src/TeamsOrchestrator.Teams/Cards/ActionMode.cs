using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Where a button stands.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ActionMode>))]
public enum ActionMode
{
    /// <summary>On the card.</summary>
    Primary,

    /// <summary>In the overflow menu.</summary>
    Secondary,
}
