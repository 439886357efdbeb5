using Microsoft.Playwright;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using TeamsOrchestrator.BrowserTests.Playground;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Story;

/// <summary>From one click to decided candidates: what a new user does and sees, on the real product.</summary>
[Collection(Infrastructure.BrowserTests.Name)]
public sealed class ScreeningStoryTests(BrowserFixture browser) : IAsyncLifetime
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 30_000 };

    private ProductHost product = null!;
    private WatchedPage watched = null!;
    private PlaygroundDriver playground = null!;
    private PersonDriver riley = null!;
    private PersonDriver morgan = null!;
    private PersonDriver harper = null!;

    public async Task InitializeAsync()
    {
        SetDefaultExpectTimeout(15_000);
        product = await ProductHost.StartAsync();
        watched = await browser.OpenAsync(product.Address, 1600, 1000);
        playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        (riley, morgan, harper) = (playground.As("Riley Recruiter"), playground.As("Morgan Manager"), playground.As("Harper HR"));
    }

    public async Task DisposeAsync()
    {
        await watched.ShootAsync("story-last"); // where it ended, also when it failed
        await watched.DisposeAsync();
        await product.DisposeAsync();
    }

    [BrowserFact]
    public async Task From_one_click_to_decided_candidates_over_a_restart()
    {
        await ScreenTheSampleAsync();
        await ApproveTheCriteriaAsync();
        var decided = await DecideOnTheFirstAsync();
        await RestartAsync(decided);
        await DecideOnTheRestAsync();
        await MakeItFinalAsync();
    }

    private async Task ScreenTheSampleAsync()
    {
        await Expect(riley.Messages).ToHaveCountAsync(1);
        await SeeAsync("story-1-first");

        await riley.Button("Screen the sample candidates").ClickAsync();

        await Expect(riley.Column.GetByText("Waiting for Morgan Manager to agree on the criteria.")).ToBeVisibleAsync(Patiently);
        await Expect(morgan.Cards.Last.GetByRole(AriaRole.Heading, new() { Name = "criteria" })).ToBeVisibleAsync(Patiently);
        await SeeAsync("story-2-criteria");
        await SeeNarrowAsync("Morgan", morgan, "story-2-criteria-320");
        watched.Complaints.ShouldBeEmpty();
    }

    private async Task ApproveTheCriteriaAsync()
    {
        await morgan.Button("Approve").ClickAsync();

        await Expect(morgan.Cards.Last.GetByRole(AriaRole.Heading, new() { Name = "the candidates" })).ToBeVisibleAsync(Patiently);
        await Expect(riley.Column.GetByText("screening is done")).ToBeVisibleAsync(Patiently);
        await SeeAsync("story-3-stack");
        await SeeNarrowAsync("Morgan", morgan, "story-3-stack-320");
    }

    private async Task<string> DecideOnTheFirstAsync()
    {
        var stack = new StackDriver(morgan);
        await stack.Button("Start").ClickAsync();
        await stack.NameAsync();
        await SeeAsync("story-4-person");
        await SeeNarrowAsync("Morgan", morgan, "story-4-person-320");

        await stack.ApproveAsync();
        var rejected = await stack.RejectAsync("No evidence of SQL in a production warehouse.");
        await SeeAsync("story-5-undo");
        await stack.UndoAsync(rejected);
        return await stack.RejectAsync("No evidence of SQL in a production warehouse.");
    }

    private async Task RestartAsync(string decided)
    {
        var before = await watched.Page.Locator(".message").CountAsync();
        watched.Complaints.ShouldBeEmpty();
        await product.StopAsync();
        await Expect(playground.Banner).ToBeVisibleAsync(Patiently);
        await SeeAsync("story-6-stopped");

        await product.RunAsync();

        await Expect(playground.Banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await watched.Page.ReloadAsync();
        await Expect(watched.Page.Locator(".message")).ToHaveCountAsync(before);
        await Expect(morgan.Cards.Last).ToContainTextAsync($"{decided}: not taken further");
        await SeeAsync("story-7-started-again");
    }

    private async Task DecideOnTheRestAsync()
    {
        var stack = new StackDriver(morgan);
        await stack.ApproveTheRestAsync();
        await SeeAsync("story-8-sign-off");
        await SeeNarrowAsync("Morgan", morgan, "story-8-sign-off-320");

        await stack.SignOffAsync();

        await Expect(harper.Cards.Last.GetByRole(AriaRole.Heading, new() { Name = "Final review: Senior Data Engineer" })).ToBeVisibleAsync(Patiently);
        await Expect(riley.Column.GetByText("Waiting for the final review")).ToBeVisibleAsync(Patiently);
        await SeeAsync("story-9-final");
        await SeeNarrowAsync("Harper", harper, "story-9-final-320");
    }

    private async Task MakeItFinalAsync()
    {
        await harper.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(harper.Cards.Last).ToContainTextAsync("Harper HR made 10 outcomes final");
        await SeeAsync("story-10-final-page-2");
        await harper.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();

        await Expect(harper.Cards.Last).ToContainTextAsync("Everything that was proposed is final");
        await Expect(riley.Column.GetByText("Everybody is decided.")).ToBeVisibleAsync(Patiently);
        await SeeAsync("story-11-done");
    }

    private async Task SeeAsync(string name)
    {
        await watched.ShootAsync(name);
        (await watched.FindBarriersAsync()).ShouldBeEmpty(name);
    }

    /// <summary>Looks at one person's chat as on a phone.</summary>
    private async Task SeeNarrowAsync(string tab, PersonDriver person, string name)
    {
        var size = watched.Page.ViewportSize!;
        await watched.Page.SetViewportSizeAsync(320, 2400);
        await playground.OpenTabAsync(tab);
        await Expect(person.Cards.Last).ToBeVisibleAsync();
        await watched.ShootAsync(name);
        (await watched.ScrollsSidewaysAsync()).ShouldBeFalse(name);
        await watched.Page.SetViewportSizeAsync(size.Width, size.Height);
        await Expect(riley.Column).ToBeVisibleAsync();
    }
}
