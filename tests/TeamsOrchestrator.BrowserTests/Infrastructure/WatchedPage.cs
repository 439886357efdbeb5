using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>A page whose errors are remembered, and which is looked at by eye (screenshots) and by axe.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    internal WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Gets what the browser's console complained about, policy violations included.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    public async Task ShootAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "screenshots"));
        await Page.ScreenshotAsync(new() { Path = Path.Combine(folder.FullName, $"{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>Lets axe look at the page.</summary>
    /// <returns>Its serious and critical findings, one line each.</returns>
    /// <param name="butNot">A rule that does not fit what is looked at.</param>
    public async Task<IReadOnlyList<string>> FindBarriersAsync(string? butNot = null)
    {
        // Fluent UI's focus guards: they hand focus on at once, which axe cannot see.
        var scope = new AxeRunContext { Exclude = [new AxeSelector("[data-tabster-dummy]")] };
        var result = await Page.RunAxe(scope);
        return [.. result.Violations
            .Where(violation => violation.Impact is "serious" or "critical" && !violation.Id.Equals(butNot, StringComparison.Ordinal))
            .Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}")];
    }

    /// <summary>Says whether anything sticks out of the window's width.</summary>
    /// <returns>Whether the page would scroll sideways.</returns>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
