namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Unfolds a card within the card.</summary>
public sealed record ShowCardAction() : CardAction("Action.ShowCard")
{
    /// <summary>Gets the card within.</summary>
    public required AdaptiveCard Card { get; init; }

    private protected override void Write(CardWriter card)
    {
        card.Output.WritePropertyName("card"u8);
        Card.Write(card, isOutermost: false);
    }
}
