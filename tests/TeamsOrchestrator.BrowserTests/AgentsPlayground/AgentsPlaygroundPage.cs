using Microsoft.Playwright;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.AgentsPlayground;

/// <summary>The page of one Agents Playground: what its person reads, writes and clicks in the personal chat with the bot.</summary>
/// <remarks>It forgets its chat when it is loaded again, so it is loaded once.</remarks>
internal sealed class AgentsPlaygroundPage : IAsyncDisposable
{
    private const int Width = 1300;
    private const int Height = 1000;
    private const int Attempts = 5;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 40_000 };
    private static readonly LocatorAssertionsToBeVisibleOptions Glance = new() { Timeout = 2_000 };

    private readonly WatchedPage watched;

    private AgentsPlaygroundPage(WatchedPage watched) => this.watched = watched;

    private IPage Page => watched.Page;

    /// <summary>Gets the newest card; what it unfolds is a card within it.</summary>
    private ILocator Card => Page.Locator(".ac-adaptiveCard:not(.ac-adaptiveCard *)").Last;

    /// <summary>Opens the page and waits for the bot's welcome.</summary>
    public static async Task<AgentsPlaygroundPage> OpenAsync(BrowserFixture browser, AgentsPlaygroundProcess playground, string person)
    {
        var page = new AgentsPlaygroundPage(await browser.OpenAsync(playground.Address, Width, Height));
        try
        {
            await page.Page.RouteAsync("https://**", route => route.AbortAsync()); // its fonts come from the network; the test asks nobody
            await page.Page.GotoAsync("/");
            await page.SeeAsync($"Hello {person}");
            return page;
        }
        catch
        {
            await page.DisposeAsync();
            throw;
        }
    }

    public async Task SayAsync(string text)
    {
        var box = Page.GetByRole(AriaRole.Textbox).Last;
        await box.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text);
        await Expect(box).ToHaveTextAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Waits until the chat says so.</summary>
    public async Task SeeAsync(string text) => await Expect(Page.GetByText(text).Last).ToBeVisibleAsync(Patiently);

    /// <summary>Waits until the newest card has a heading that says so.</summary>
    public async Task<string> HeadingAsync(string text)
    {
        var heading = Card.GetByRole(AriaRole.Heading).Filter(new() { HasText = text }).First;
        await Expect(heading).ToBeVisibleAsync(Patiently);
        return await heading.InnerTextAsync();
    }

    /// <summary>Clicks the last button of that title on the newest card, once it is there.</summary>
    public async Task ClickAsync(string title)
    {
        await Expect(Button(title)).ToBeVisibleAsync(Patiently);
        await Button(title).ClickAsync();
    }

    /// <summary>Opens what a button unfolds.</summary>
    /// <remarks>After a click the message is updated too, which draws the card anew and folds it again: so the button is clicked until what it holds is there.</remarks>
    public async Task<ILocator> UnfoldAsync(string title, Func<ILocator, ILocator> part)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await Button(title).ClickAsync();
            if (await AppearsAsync(part(Card)))
            {
                break;
            }
        }

        await Expect(part(Card)).ToBeVisibleAsync(Glance);
        return part(Card);
    }

    private static async Task<bool> AppearsAsync(ILocator part)
    {
        try
        {
            await Expect(part).ToBeVisibleAsync(Glance);
            return true;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    public ILocator Button(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last;

    /// <summary>Checks that the newest card is as wide as the chat allows and no wider, and keeps its picture.</summary>
    public async Task ShootAsync(string name)
    {
        await watched.ShootAsync(name);
        (await Card.EvaluateAsync<bool>("card => [card, ...card.querySelectorAll('*')].some(part => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible')"))
            .ShouldBeFalse($"{name}: something is cut off");
    }

    public Task ShootLastAsync(string name) => watched.ShootAsync(name);

    public ValueTask DisposeAsync() => watched.DisposeAsync();
}
