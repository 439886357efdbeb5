using Microsoft.Playwright;
using TeamsOrchestrator.BrowserTests.Playground;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Story;

/// <summary>What a hiring manager does with the card of a stack; every step waits for what the card says next.</summary>
internal sealed class StackDriver(PersonDriver manager)
{
    public ILocator Card => manager.Cards.Last;

    public ILocator Done => Card.GetByText("✔ Done:");

    private ILocator Approve => Button("Approve");

    private ILocator SignOff => Button("Sign off the ticked ones as not taken further");

    private ILocator Drawn => Card.GetByRole(AriaRole.Button, new() { Name = "drawn for a closer look" });

    public ILocator Button(string title) => Card.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    /// <summary>Returns the name of the person whom the card shows.</summary>
    public async Task<string> NameAsync()
    {
        await Expect(Approve).ToBeEnabledAsync();
        var heading = await Card.GetByRole(AriaRole.Heading).First.InnerTextAsync();
        return heading.Split(" (")[0];
    }

    public async Task<string> ApproveAsync()
    {
        var name = await NameAsync();
        await Approve.ClickAsync();
        await Expect(Card).ToContainTextAsync($"{name}: goes on");
        return name;
    }

    public async Task<string> RejectAsync(string reason)
    {
        var name = await NameAsync();
        await Button("Reject").First.ClickAsync(); // where the card changed under the click, the second one is there when it is tried again
        await Card.GetByLabel("In your own words (instead or in addition)").FillAsync(reason);
        await Button("Reject").Last.ClickAsync();
        await Expect(Card).ToContainTextAsync($"{name}: not taken further");
        return name;
    }

    /// <summary>Takes the last decision back.</summary>
    public async Task UndoAsync(string name)
    {
        await Button("Undo").ClickAsync();
        await Expect(Card.GetByRole(AriaRole.Heading).First).ToContainTextAsync(name);
        await Expect(Approve).ToBeEnabledAsync();
    }

    /// <summary>Approves one after the other until the sign-off list or the end is there.</summary>
    public async Task ApproveTheRestAsync()
    {
        while (true)
        {
            await Expect(Approve.Or(SignOff).Or(Drawn).Or(Done).First).ToBeVisibleAsync();
            if (!await Approve.IsVisibleAsync())
            {
                return;
            }

            await ApproveAsync();
        }
    }

    /// <summary>Opens the drawn person, comes back, ticks all and signs off.</summary>
    public async Task SignOffAsync()
    {
        await Drawn.ClickAsync();
        await Button("Back to the list").ClickAsync();
        await Expect(SignOff).ToBeEnabledAsync();
        foreach (var tick in await Card.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await tick.CheckAsync();
        }

        await SignOff.ClickAsync();
        await Expect(Done).ToBeVisibleAsync();
    }
}
