using Microsoft.Playwright;

namespace TeamsOrchestrator.BrowserTests.Playground;

/// <summary>One person's column.</summary>
internal sealed class PersonDriver(IPage page, string name)
{
    public ILocator Column => page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    public ILocator Box => page.GetByRole(AriaRole.Textbox, new() { Name = $"Message from {name}" });

    public ILocator Messages => Column.Locator(".message");

    public ILocator Cards => Column.Locator(".card");

    public ILocator List => Column.Locator(".messages");

    public ILocator Button(string title) => Column.GetByRole(AriaRole.Button, new() { Name = title, Exact = true });

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    public async Task AttachAsync(params FilePayload[] files)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => Button("Attach files").ClickAsync());
        await chooser.SetFilesAsync(files);
    }
}
