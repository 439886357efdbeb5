using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;

namespace TeamsOrchestrator.BrowserTests.Gallery;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class EveryCardTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;

    public async Task InitializeAsync() => host = await PlaygroundHost.StartAsync(folder.Path);

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [BrowserTheory]
    [InlineData(320, "light")]
    [InlineData(320, "dark")]
    [InlineData(1280, "light")]
    [InlineData(1280, "dark")]
    public async Task Every_card_is_rendered_without_a_warning_and_fits_the_width(int width, string theme)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(host.Client.BaseAddress!, width, 1500);
        var gallery = await CardGallery.OpenAsync(watched);
        var faults = new List<string>();

        // Act
        foreach (var (name, card) in EveryCard.All)
        {
            faults.AddRange((await gallery.RenderAsync(card, theme)).Select(warning => $"{name}: {warning}"));
            if (await watched.ScrollsSidewaysAsync())
            {
                faults.Add($"{name}: scrolls sideways");
            }
        }

        // Assert
        faults.ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task No_card_shuts_anybody_out(string theme)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(host.Client.BaseAddress!, 640, 1500);
        var gallery = await CardGallery.OpenAsync(watched);
        var barriers = new List<string>();

        // Act
        foreach (var cards in EveryCard.All.Chunk(40))
        {
            await gallery.RenderAllAsync(cards.Select(item => item.Card), theme);
            barriers.AddRange(await watched.FindBarriersAsync(butNot: "duplicate-id-aria")); // the same ids are in several cards
        }

        // Assert
        barriers.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }
}
