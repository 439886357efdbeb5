namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Renders one kind of card from the tables, as it is to be at this moment.</summary>
internal interface ICard
{
    /// <summary>Gets the kind, which is stored with every message: never change it.</summary>
    static abstract string Kind { get; }

    /// <summary>Renders.</summary>
    /// <returns>The card, or null where there is nothing to show any more.</returns>
    Task<RenderedCard?> RenderAsync(CardRequest request, CancellationToken cancellationToken);
}
