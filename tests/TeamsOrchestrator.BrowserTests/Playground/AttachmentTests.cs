using System.Text;
using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Playground;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class AttachmentTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private WatchedPage watched = null!;
    private PersonDriver riley = null!;

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync(folder.Path);
        watched = await browser.OpenAsync(host.Client.BaseAddress!, 1200, 800);
        var playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        riley = playground.As("Riley Recruiter");
    }

    public async Task DisposeAsync()
    {
        await watched.DisposeAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [BrowserFact]
    public async Task Files_are_chosen_or_dropped_and_go_in_messages_of_ten()
    {
        // Arrange
        await riley.AttachAsync([.. Enumerable.Range(1, 11).Select(number => Text($"CV {number}.txt"))]);
        var dropped = await watched.Page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['Data engineer'], 'Job description.md')); return data; }");
        await riley.Column.DispatchEventAsync("dragover", new { dataTransfer = dropped });
        await Expect(riley.Column.GetByText("Drop files for Riley Recruiter's message")).ToBeVisibleAsync();
        await watched.ShootAsync("playground-drop");
        await riley.Column.DispatchEventAsync("drop", new { dataTransfer = dropped });
        await Expect(riley.Column.GetByText("12 files go as 2 messages")).ToBeVisibleAsync();
        await riley.Button("Remove CV 3.txt").ClickAsync();
        await watched.ShootAsync("playground-files");

        // Act
        await riley.SayAsync("screen Data Engineer for Morgan Manager");

        // Assert
        await Expect(riley.Messages).ToHaveCountAsync(2);
        await Expect(riley.Column.GetByLabel("Delivered")).ToHaveCountAsync(2);
        var names = host.Bot.HeardOf("message").Select(message => message["attachments"]!.AsArray()
            .Select(attachment => (string?)attachment!["name"]).OfType<string>().ToList()).ToList();
        names.Select(batch => batch.Count).ShouldBe([10, 1]);
        names[1].ShouldBe(["Job description.md"]);
        names[0].ShouldNotContain("CV 3.txt", StringComparer.Ordinal);
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task What_cannot_be_attached_is_said_and_the_rest_goes()
    {
        // Arrange
        var address = watched.Page.Url;
        var dropped = await watched.Page.EvaluateHandleAsync(
            "() => { const data = new DataTransfer(); data.items.add(new File(['x'], 'CV.txt')); return data; }");

        // Act
        await watched.Page.GetByRole(AriaRole.Navigation).DispatchEventAsync("drop", new { dataTransfer = dropped });
        await watched.Page.RouteAsync("**/playground/files?name=broken.txt", route => route.AbortAsync());
        await riley.AttachAsync(Text("broken.txt"), Text("fine.txt"));
        await Expect(riley.Column.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This file could not be uploaded: it cannot be read, or the bot is not running.");
        await watched.ShootAsync("playground-upload-failed");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        await riley.SayAsync("screen R-1");

        // Assert
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();
        host.Bot.HeardOf("message").Single()["attachments"]!.AsArray().Select(attachment => (string?)attachment!["name"]).OfType<string>().ShouldBe(["fine.txt"]);
        await Expect(riley.Button("Remove broken.txt")).ToBeVisibleAsync();
        watched.Page.Url.ShouldBe(address);
    }

    private static FilePayload Text(string name) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Jane Doe") };
}
