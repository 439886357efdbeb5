using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Playground;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class PlaygroundPageTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private StoryBot story = null!;

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync(folder.Path);
        story = new(host.Bot);
        host.Bot.Answer = story.AnswerAsync;
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Three_people_side_by_side_from_the_hint_to_an_approved_card(bool dark)
    {
        // Arrange
        var theme = dark ? "dark" : "light";
        story.HoldsClicks = true;
        await using var watched = await browser.OpenAsync(host.Client.BaseAddress!, 1440, 900, dark);
        var playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        var riley = playground.As("Riley Recruiter");
        var morgan = playground.As("Morgan Manager");
        await Expect(riley.Messages).ToHaveCountAsync(1);
        await watched.ShootAsync($"playground-first-{theme}");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();

        // Act
        await riley.Button("Screen the sample candidates").ClickAsync();
        await Expect(morgan.Column.GetByText("1 new")).ToBeVisibleAsync();
        await story.EditProgressAsync("10 of 10 CVs read");
        await Expect(riley.Column.GetByText("Updated ")).ToBeVisibleAsync();
        await watched.ShootAsync($"playground-review-{theme}");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        await morgan.Button("Approve").ClickAsync();

        // Assert
        await Expect(morgan.Button("Approve")).ToBeDisabledAsync();
        await Expect(morgan.Button("Reject")).ToBeDisabledAsync();
        await watched.ShootAsync($"playground-busy-{theme}");
        story.LetApprove();
        await Expect(morgan.Column.GetByText("Criteria approved.")).ToBeVisibleAsync();
        await Expect(morgan.Button("Undo")).ToBeEnabledAsync();
        await Expect(morgan.Column.GetByText("1 new")).ToBeHiddenAsync();
        await Expect(morgan.Column.GetByText("AI generated")).ToBeVisibleAsync();
        await watched.ShootAsync($"playground-approved-{theme}");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_by_one_at_320_pixels(bool dark)
    {
        // Arrange
        var theme = dark ? "dark" : "light";
        await using var watched = await browser.OpenAsync(host.Client.BaseAddress!, 320, 640, dark);
        var playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        var riley = playground.As("Riley Recruiter");
        await Expect(riley.Messages).ToHaveCountAsync(1);
        await watched.ShootAsync($"playground-320-first-{theme}");

        // Act
        await riley.SayAsync("screen sample");

        // Assert
        await Expect(watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Morgan 1 new" })).ToBeVisibleAsync();
        await Expect(watched.Page.GetByText("Criteria to review: R-1 Senior Data Engineer").Last).ToBeVisibleAsync();
        await watched.ShootAsync($"playground-320-news-{theme}");
        await playground.OpenTabAsync("Morgan");
        await playground.As("Morgan Manager").Button("Approve").ScrollIntoViewIfNeededAsync();
        await watched.ShootAsync($"playground-320-review-{theme}");
        (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserTheory]
    [InlineData(640, 400)] // a small laptop at 200 %
    [InlineData(320, 256)] // the same at 400 %
    public async Task Very_large_text_can_still_be_read_and_answered(int width, int height)
    {
        // Arrange
        await using var watched = await browser.OpenAsync(host.Client.BaseAddress!, width, height);
        var playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        var riley = playground.As("Riley Recruiter");

        // Act
        await riley.SayAsync("screen sample");
        await Expect(watched.Page.GetByRole(AriaRole.Tab, new() { Name = "Morgan 1 new" })).ToBeVisibleAsync();
        await playground.OpenTabAsync("Morgan");
        var approve = playground.As("Morgan Manager").Button("Approve");
        await approve.ScrollIntoViewIfNeededAsync();
        await watched.ShootAsync($"playground-large-text-{width}");

        // Assert
        (await watched.ScrollsSidewaysAsync()).ShouldBeFalse();
        var list = (await playground.As("Morgan Manager").List.BoundingBoxAsync())!;
        list.Height.ShouldBeGreaterThan(150);
        await approve.ClickAsync();
        await Expect(playground.As("Morgan Manager").Column.GetByText("Criteria approved.")).ToBeAttachedAsync();
    }
}
