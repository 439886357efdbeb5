namespace TeamsOrchestrator.Teams.Cards;

/// <summary>Asks the bot for a newer card when somebody looks at this one.</summary>
public sealed record Refresh : ICardPart
{
    /// <summary>The most people that Teams refreshes a card for by itself.</summary>
    public const int MaxUsers = 60;

    /// <summary>Gets what the bot is asked.</summary>
    public required ExecuteAction Action { get; init; }

    /// <summary>Gets the channel ids of those for whom it is asked by itself; nobody listed: only by hand.</summary>
    public IReadOnlyList<string> UserIds
    {
        get;
        init => field = value.Count <= MaxUsers ? value : throw new ArgumentException($"Teams takes at most {MaxUsers} people, not {value.Count}.", nameof(value));
    } = [];

    void ICardPart.WriteTo(CardWriter card)
    {
        new CardWriter(card.Output, withSubmitFallback: false).Part("action"u8, Action); // what knows refresh knows Action.Execute
        card.Texts("userIds"u8, UserIds);
    }
}
