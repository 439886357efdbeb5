using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Chat;

/// <summary>What a click is answered with.</summary>
internal sealed record CardReply
{
    private CardReply()
    {
    }

    /// <summary>Gets the card to show in place, rendered after the commit; null for words or a view.</summary>
    public CardName? Card { get; private init; }

    /// <summary>Gets a view that only this person sees and that nothing stores, such as a form.</summary>
    public RenderedCard? View { get; private init; }

    /// <summary>Gets the words; the card stays as it is.</summary>
    public string? Text { get; private init; }

    public static CardReply Show(CardName card) => new() { Card = card };

    public static CardReply Show(RenderedCard view) => new() { View = view };

    public static CardReply Say(string text) => new() { Text = text };
}
