using Microsoft.Playwright;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using TeamsOrchestrator.BrowserTests.Playground;
using TeamsOrchestrator.BrowserTests.Story;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Access;

/// <summary>The playground as somebody opens it from another machine.</summary>
[Collection(Infrastructure.BrowserTests.Name)]
public sealed class KeyTests(BrowserFixture browser)
{
    private const string Key = "correct-horse-battery-staple-0123456789";

    [BrowserFact]
    public async Task From_another_machine_the_key_is_asked_for_once()
    {
        // Arrange
        await using var product = await ProductHost.StartAsync(("urls", "http://0.0.0.0:0"), ("Playground:Key", Key));
        await using var watched = await browser.OpenAsync(new($"http://{BrowserFixture.OtherName}:{product.Address.Port}"), 1200, 800);
        var page = watched.Page;

        // Act
        await page.GotoAsync("/");
        await watched.ShootAsync("key-asked");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        await page.GetByLabel("Key").FillAsync("not the key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not the key.");
        await page.GetByLabel("Key").FillAsync(Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open" }).ClickAsync();

        // Assert
        var riley = new PlaygroundDriver(page).As("Riley Recruiter");
        await Expect(riley.Messages).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        page.Url.ShouldBe($"http://{BrowserFixture.OtherName}:{product.Address.Port}/");
        await riley.AttachAsync(new FilePayload { Name = "job.txt", MimeType = "text/plain", Buffer = "Job description: Data Engineer. You must know SQL."u8.ToArray() });
        await Expect(riley.Button("Send")).ToBeEnabledAsync();
        await riley.SayAsync("screen Data Engineer for Morgan Manager");
        await Expect(riley.Column.GetByText("1 of 1 read")).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    [BrowserFact]
    public async Task A_link_in_a_card_leads_to_the_name_by_which_the_page_was_opened()
    {
        // Arrange
        await using var product = await ProductHost.StartAsync(("urls", "http://0.0.0.0:0"), ("Playground:Key", Key));
        await using var watched = await browser.OpenAsync(new($"http://{BrowserFixture.OtherName}:{product.Address.Port}"), 1200, 800);
        await watched.Page.GotoAsync($"/?key={Key}");
        var playground = new PlaygroundDriver(watched.Page);
        await Expect(playground.As("Riley Recruiter").Messages).ToHaveCountAsync(1, new() { Timeout = 15_000 });

        // Act
        await playground.As("Riley Recruiter").Button("Screen the sample candidates").ClickAsync();
        var link = playground.As("Morgan Manager").Column.GetByRole(AriaRole.Link, new() { Name = "How this works and where it fails" });
        var opened = await watched.Page.RunAndWaitForPopupAsync(() => link.ClickAsync(new() { Timeout = 30_000 }));

        // Assert
        await Expect(opened.GetByRole(AriaRole.Heading, new() { Name = "Instructions for use" })).ToBeVisibleAsync();
        opened.Url.ShouldBe($"http://{BrowserFixture.OtherName}:{product.Address.Port}/instructions");
        watched.Complaints.ShouldBeEmpty();
    }
}
