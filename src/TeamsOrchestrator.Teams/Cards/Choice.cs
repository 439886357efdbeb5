namespace TeamsOrchestrator.Teams.Cards;

/// <summary>One of the choices of an <see cref="InputChoiceSet"/>.</summary>
/// <param name="Title">What a person reads.</param>
/// <param name="Value">What the bot gets.</param>
public sealed record Choice(string Title, string Value) : ICardPart
{
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("title"u8, Title);
        card.Text("value"u8, Value);
    }
}
