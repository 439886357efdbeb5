using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Instructions;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Which class renders which kind of card. Built from what the slices registered; a kind with two fails at start.</summary>
internal sealed class CardTable
{
    private readonly Dictionary<string, Type> cards;
    private readonly IServiceScopeFactory scopes;
    private readonly InstructionsLink instructions;

    public CardTable(IEnumerable<CardRegistration> registrations, IServiceScopeFactory scopes, InstructionsLink instructions)
    {
        (this.scopes, this.instructions) = (scopes, instructions);
        cards = registrations.GroupBy(registration => registration.Kind, StringComparer.Ordinal).ToDictionary(
            kind => kind.Key,
            kind => kind.Count() == 1 ? kind.Single().Card : throw new InvalidOperationException($"Two cards are registered as '{kind.Key}'."),
            StringComparer.Ordinal);
    }

    public IReadOnlyCollection<string> Kinds => cards.Keys;

    /// <summary>Renders a card from the tables as they are now: in a scope of its own, so that no row that somebody read before is used again.</summary>
    /// <returns>The card, or null where there is nothing to show or the kind is one of an older version.</returns>
    public async Task<RenderedCard?> RenderAsync(string tenantId, CardRequest request, CancellationToken cancellationToken)
    {
        if (!cards.TryGetValue(request.Name.Kind, out var card))
        {
            return null;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        var rendered = await ((ICard)scope.ServiceProvider.GetRequiredService(card)).RenderAsync(request with { Words = request.Words.WithInstructions(instructions.Url) }, cancellationToken);
        return rendered is null ? null : MessageSize.Fit(rendered, request.Words);
    }
}
