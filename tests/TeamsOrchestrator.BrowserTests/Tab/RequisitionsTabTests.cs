using TeamsOrchestrator.BrowserTests.Infrastructure;
using TeamsOrchestrator.BrowserTests.Story;

namespace TeamsOrchestrator.BrowserTests.Tab;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class RequisitionsTabTests(BrowserFixture browser)
{
    [BrowserFact]
    public async Task The_tab_can_be_read_on_every_screen_and_leads_to_the_chat()
    {
        // Arrange
        await using var product = await ProductHost.StartAsync();
        foreach (var (width, dark) in new[] { (1280, false), (320, true) })
        {
            await using var watched = await browser.OpenAsync(product.Address, width, 800, dark);

            // Act
            await watched.Page.GotoAsync("/tab/requisitions");

            // Assert
            await watched.ShootAsync($"tab-{width}-{(dark ? "dark" : "light")}");
            (await watched.FindBarriersAsync()).ShouldBeEmpty();
            (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
            watched.Complaints.ShouldBeEmpty();
            (await watched.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Open the chat" }).GetAttributeAsync("href")).ShouldStartWith("http://localhost:");
        }
    }
}
