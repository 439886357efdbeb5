namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Which class renders which kind of card. Built from what the slices registered; a kind with two fails at start.</summary>
internal sealed class CardTable
{
    private readonly Dictionary<string, Type> cards;

    public CardTable(IEnumerable<CardRegistration> registrations)
    {
        cards = registrations.GroupBy(registration => registration.Kind, StringComparer.Ordinal).ToDictionary(
            kind => kind.Key,
            kind => kind.Count() == 1 ? kind.Single().Card : throw new InvalidOperationException($"Two cards are registered as '{kind.Key}'."),
            StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Kinds => cards.Keys;

    /// <summary>Renders a card.</summary>
    /// <returns>The card, or null where there is nothing to show or the kind is one of an older version.</returns>
    public async Task<RenderedCard?> RenderAsync(IServiceProvider services, CardRequest request, CancellationToken cancellationToken) =>
        cards.TryGetValue(request.Name.Kind, out var card)
            ? await ((ICard)services.GetRequiredService(card)).RenderAsync(request, cancellationToken)
            : null;
}
