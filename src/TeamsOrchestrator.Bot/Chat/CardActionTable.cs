namespace TeamsOrchestrator.Bot.Chat;

/// <summary>Which handler answers which verb. Built from what the slices registered; a verb with two handlers fails at start.</summary>
internal sealed class CardActionTable
{
    private readonly Dictionary<string, Type> handlers;

    public CardActionTable(IEnumerable<CardActionRegistration> registrations)
    {
        handlers = registrations.GroupBy(registration => registration.Verb, StringComparer.Ordinal).ToDictionary(
            verb => verb.Key,
            verb => verb.Count() == 1 ? verb.Single().Handler : throw new InvalidOperationException($"Two handlers are registered for the verb '{verb.Key}'."),
            StringComparer.Ordinal);
    }

    public ICardAction? Resolve(string verb, IServiceProvider services) =>
        handlers.TryGetValue(verb, out var handler) ? (ICardAction)services.GetRequiredService(handler) : null;
}
