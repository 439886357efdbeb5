namespace TeamsOrchestrator.Teams.Cards;

/// <summary>A part of a card that is an object in its JSON.</summary>
internal interface ICardPart
{
    /// <summary>Writes its properties; the braces around them are the caller's.</summary>
    /// <param name="card">Where to.</param>
    void WriteTo(CardWriter card);
}
