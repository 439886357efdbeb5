using System.Text.Json.Serialization;
using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>What Teams adds to the card schema.</summary>
public sealed record TeamsCardSettings
{
    /// <summary>Gets a value indicating whether the card takes the whole width of the chat.</summary>
    [JsonIgnore]
    public bool FullWidth { get; init; }

    /// <summary>Gets who is mentioned; each mention's text stands in a text block or fact of the card.</summary>
    public IReadOnlyList<OutgoingEntity>? Entities { get; init; }

    [JsonInclude]
    [JsonPropertyName("width")]
    internal string? Width => FullWidth ? "Full" : null;
}
