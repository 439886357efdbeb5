using Microsoft.Playwright;

namespace TeamsOrchestrator.BrowserTests.Playground;

/// <summary>What people do on the playground page.</summary>
internal sealed class PlaygroundDriver(IPage page)
{
    public ILocator Banner => page.Locator(".banner");

    public async Task<PlaygroundDriver> OpenAsync()
    {
        await page.GotoAsync("/");
        await page.Locator(".chat").First.WaitForAsync();
        return this;
    }

    public PersonDriver As(string name) => new(page, name);

    public Task ChooseThemeAsync(string theme) => page.GetByRole(AriaRole.Button, new() { Name = $"{theme} theme" }).ClickAsync();

    public Task OpenTabAsync(string name) => page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();
}
