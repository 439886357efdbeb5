namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A name and a value, with a little Markdown.</summary>
/// <param name="Title">The name.</param>
/// <param name="Value">The value; what comes from outside goes through <see cref="CardText.Escape"/> first.</param>
public sealed record Fact(string Title, string Value) : ICardPart
{
    void ICardPart.WriteTo(CardWriter card)
    {
        card.Text("title"u8, Title);
        card.Text("value"u8, Value);
    }
}
