using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>A page whose errors are remembered, and which is looked at by eye (screenshots) and by axe.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    // Axe runs within the page and only what it finds leaves it: the package's own way describes every element that passed, which took most of the time.
    // Left out are Fluent UI's focus guards: they hand focus on at once, which axe cannot see.
    private const string Look =
        """
        async ([butNot, only]) => {
          const options = { resultTypes: ['violations'], rules: butNot ? { [butNot]: { enabled: false } } : {} };
          if (only) options.runOnly = { type: 'rule', values: [only] };
          const result = await axe.run({ exclude: [['[data-tabster-dummy]']] }, options);
          return result.violations
            .filter(violation => ['serious', 'critical'].includes(violation.impact))
            .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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
    /// <param name="only">The one rule to look for; null: all.</param>
    public async Task<IReadOnlyList<string>> FindBarriersAsync(string? butNot = null, string? only = null)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(Look, new[] { butNot, only });
    }

    /// <summary>Says whether anything sticks out of the window's width.</summary>
    /// <returns>Whether the page would scroll sideways.</returns>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
