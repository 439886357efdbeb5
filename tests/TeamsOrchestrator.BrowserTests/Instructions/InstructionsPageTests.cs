using TeamsOrchestrator.BrowserTests.Infrastructure;
using TeamsOrchestrator.BrowserTests.Story;

namespace TeamsOrchestrator.BrowserTests.Instructions;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class InstructionsPageTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_instructions_can_be_read_on_every_screen()
    {
        // Arrange
        await using var product = await ProductHost.StartAsync();
        foreach (var (width, dark) in new[] { (1280, false), (1280, true), (320, false), (320, true) })
        {
            await using var watched = await browser.OpenAsync(product.Address, width, 1000, dark);

            // Act
            await watched.Page.GotoAsync("/instructions");

            // Assert
            await watched.ShootAsync($"instructions-{width}-{(dark ? "dark" : "light")}");
            (await watched.FindBarriersAsync()).ShouldBeEmpty();
            (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
            watched.Complaints.ShouldBeEmpty();
        }
    }
}
