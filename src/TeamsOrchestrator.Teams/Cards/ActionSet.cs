namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Buttons amid a card.</summary>
/// <param name="Actions">The buttons.</param>
public sealed record ActionSet(IReadOnlyList<CardAction> Actions) : CardElement("ActionSet")
{
    private protected override void Write(CardWriter card) => card.Parts("actions"u8, Actions);
}
