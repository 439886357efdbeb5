using System.Text.Json.Serialization;

namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Unfolds a card within the card.</summary>
public sealed record ShowCardAction() : CardAction("Action.ShowCard")
{
    /// <summary>Gets the card within.</summary>
    [JsonIgnore]
    public required AdaptiveCard Card { get; init; }

    [JsonInclude]
    [JsonPropertyName("card")]
    internal AdaptiveCard InnerCard => Card with { Schema = null, Version = null }; // the outer card says both
}
