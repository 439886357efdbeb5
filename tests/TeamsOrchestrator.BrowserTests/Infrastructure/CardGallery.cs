using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>The page that shows one card as the playground would, and says what the official renderer complains about.</summary>
public sealed class CardGallery
{
    private readonly WatchedPage watched;

    private CardGallery(WatchedPage watched) => this.watched = watched;

    public static async Task<CardGallery> OpenAsync(WatchedPage watched)
    {
        await watched.Page.GotoAsync("/gallery.html");
        await watched.Page.WaitForFunctionAsync("() => typeof window.renderCard === 'function'");

        return new(watched);
    }

    /// <summary>Shows a card in place of the one before.</summary>
    /// <param name="card">The card's JSON.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>.</param>
    /// <returns>The renderer's warnings.</returns>
    public async Task<IReadOnlyList<string>> RenderAsync(JsonObject card, string theme) => await watched.Page.EvaluateAsync<string[]>(
        "([json, theme]) => window.renderCard(JSON.parse(json), theme).warnings",
        new[] { card.ToJsonString(), theme });

    /// <summary>Shows one card after the other, each in place of the one before, in one call into the page.</summary>
    /// <param name="cards">The cards, by name.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>.</param>
    /// <returns>The renderer's warnings, which cards stick out of the window's width, and whose words are cut off: one line each, with the card's name.</returns>
    public async Task<IReadOnlyList<string>> FaultsOfEachAsync(IReadOnlyList<(string Name, JsonObject Card)> cards, string theme)
    {
        var faults = await watched.Page.EvaluateAsync<string[][]>(
            "([json, theme]) => window.renderEach(JSON.parse(json), theme)", new[] { Json(cards.Select(item => item.Card)), theme });
        faults.Length.ShouldBe(cards.Count);
        return [.. cards.Zip(faults).SelectMany(pair => pair.Second.Select(fault => $"{pair.First.Name}: {fault}"))];
    }

    /// <summary>Shows many cards one below the other.</summary>
    /// <param name="cards">The cards' JSON.</param>
    /// <param name="theme"><c>light</c> or <c>dark</c>.</param>
    public async Task RenderAllAsync(IEnumerable<JsonObject> cards, string theme) => await watched.Page.EvaluateAsync(
        "([json, theme]) => window.renderCards(JSON.parse(json), theme)",
        new[] { Json(cards), theme });

    private static string Json(IEnumerable<JsonObject> cards) => new JsonArray([.. cards.Select(card => card.DeepClone())]).ToJsonString();
}
