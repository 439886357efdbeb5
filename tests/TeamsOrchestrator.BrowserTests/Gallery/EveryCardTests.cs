using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Gallery;

[Collection(GalleryTests.Name)]
public sealed class EveryCardTests(BrowserFixture browser, GalleryFixture server)
{
    [BrowserTheory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task Every_card_is_rendered_without_a_warning_and_fits_the_width_with_all_its_words(int width, string theme)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, width, 1500);
        var gallery = await CardGallery.OpenAsync(watched);

        // Act
        var faults = await gallery.FaultsOfEachAsync(EveryCard.All, theme);

        // Assert
        faults.ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("light", null)]
    [InlineData("dark", "color-contrast")] // the themes differ in colours alone
    public async Task No_card_shuts_anybody_out(string theme, string? rule)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, 640, 1500);
        var gallery = await CardGallery.OpenAsync(watched);
        var barriers = new List<string>();

        // Act
        foreach (var cards in EveryCard.English.Chunk(40))
        {
            await gallery.RenderAllAsync(cards.Select(item => item.Card), theme);
            barriers.AddRange(await watched.FindBarriersAsync(butNot: "duplicate-id-aria", rule)); // the same forms are there twice
        }

        // Assert
        barriers.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_barrier_is_found()
    {
        // Arrange
        await using var watched = await browser.OpenAsync(server.Address, 640, 1500);
        var gallery = await CardGallery.OpenAsync(watched);
        await gallery.RenderAllAsync(EveryCard.All.Take(1).Select(item => item.Card), "light");
        await watched.Page.EvaluateAsync(
            """
            () => {
              const card = document.querySelector('.card');
              const pale = card.appendChild(document.createElement('p'));
              Object.assign(pale, { textContent: 'pale' });
              Object.assign(pale.style, { color: '#777', background: '#888' });
              card.appendChild(document.createElement('div')).setAttribute('aria-expanded', 'true');
            }
            """);

        // Act
        var barriers = await watched.FindBarriersAsync();
        var pale = await watched.FindBarriersAsync(only: "color-contrast");

        // Assert
        barriers.Select(barrier => barrier.Split(':')[0]).ShouldBe(["aria-allowed-attr", "color-contrast"], ignoreOrder: true);
        pale.ShouldHaveSingleItem().ShouldContain("pale");
    }
}
