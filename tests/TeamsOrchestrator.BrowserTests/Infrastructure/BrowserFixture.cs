using Microsoft.Playwright;

namespace TeamsOrchestrator.BrowserTests.Infrastructure;

/// <summary>One browser for all tests of a collection; each test opens contexts of its own.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>A name that leads to this machine and is none of its own: how somebody on another machine would call it.</summary>
    public const string OtherName = "hiring.contoso.example";

    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync", $"--host-resolver-rules=MAP {OtherName} 127.0.0.1",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (BrowserRequirement.ReasonToSkip is not null)
        {
            return;
        }

        var executable = BrowserFinder.Find() ?? throw new InvalidOperationException(BrowserRequirement.Missing);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Opens a page of its own context and keeps what the browser complains about.</summary>
    /// <param name="address">The server.</param>
    /// <param name="width">The window's width.</param>
    /// <param name="height">The window's height.</param>
    /// <param name="dark">Whether the system is dark.</param>
    /// <returns>The page, not yet loaded.</returns>
    public async Task<WatchedPage> OpenAsync(Uri address, int width, int height, bool dark = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
        });
        context.SetDefaultTimeout(10_000);

        return new(context, await context.NewPageAsync());
    }
}
