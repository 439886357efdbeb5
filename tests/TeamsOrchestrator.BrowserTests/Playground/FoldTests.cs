using System.Text.Json.Nodes;
using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Playground;

/// <summary>What becomes of parts that somebody unfolded when their card changes.</summary>
[Collection(Infrastructure.BrowserTests.Name)]
public sealed class FoldTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private WatchedPage watched = null!;
    private PersonDriver riley = null!;

    private JsonObject Hello => host.Bot.HeardOf("installationUpdate").First(activity => (string?)activity["from"]!["name"] is "Riley Recruiter");

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync(folder.Path);
        watched = await browser.OpenAsync(host.Client.BaseAddress!, 1200, 800);
        riley = (await new PlaygroundDriver(watched.Page).OpenAsync()).As("Riley Recruiter");
        using var hello = await host.PostAsync("/playground/api/hello", new { });
        hello.EnsureSuccessStatusCode();
    }

    public async Task DisposeAsync()
    {
        await watched.DisposeAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [BrowserFact]
    public async Task What_somebody_unfolded_stays_so_while_its_message_changes()
    {
        // Arrange
        var other = await host.Bot.SayAsync(Hello, Card("R-1: 1 read", "Ana.pdf"));
        var id = await host.Bot.SayAsync(Hello, Card("R-2: 1 read", "Ben.pdf"));
        await Expect(riley.Cards).ToHaveCountAsync(2);
        var button = riley.Cards.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Show CVs" });
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await button.ClickAsync();
        await Expect(riley.Column.GetByText("Ben.pdf")).ToBeVisibleAsync();

        // Act
        await UpdateAsync(id, Card("R-2: 2 read", "Ben.pdf", "Cem.pdf"));
        await UpdateAsync(other, Card("R-1: 2 read", "Ana.pdf"));

        // Assert
        await Expect(riley.Column.GetByText("R-1: 2 read")).ToBeVisibleAsync();
        await Expect(riley.Column.GetByText("Cem.pdf")).ToBeVisibleAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(riley.Column.GetByText("Ana.pdf")).ToBeHiddenAsync();
        (await watched.FindBarriersAsync()).ShouldBeEmpty();

        await UpdateAsync(id, Card("R-2: 3 read", "Ben.pdf", "Dana.pdf"));
        await Expect(riley.Column.GetByText("Dana.pdf")).ToBeVisibleAsync();
        await button.ClickAsync();
        await UpdateAsync(id, Card("R-2: 4 read", "Ben.pdf", "Eve.pdf"));
        await Expect(riley.Column.GetByText("R-2: 4 read")).ToBeVisibleAsync();
        await Expect(riley.Column.GetByText("Eve.pdf")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task What_is_gone_or_shown_by_the_bot_itself_is_as_the_bot_gives_it()
    {
        // Arrange
        var id = await host.Bot.SayAsync(Hello, Card("1 read", "Ana.pdf"));
        await riley.Button("Show CVs").ClickAsync();
        await Expect(riley.Column.GetByText("Ana.pdf")).ToBeVisibleAsync();

        // Act
        await UpdateAsync(id, ScriptedBot.Card("Stopped"));
        await Expect(riley.Column.GetByText("Stopped")).ToBeVisibleAsync();
        await UpdateAsync(id, Card("2 read", "Ana.pdf"));

        // Assert
        await Expect(riley.Column.GetByText("2 read")).ToBeVisibleAsync();
        await Expect(riley.Column.GetByText("Ana.pdf")).ToBeHiddenAsync();
        await UpdateAsync(id, Card("3 read", shown: true, "Ana.pdf"));
        await Expect(riley.Column.GetByText("Ana.pdf")).ToBeVisibleAsync();
        await Expect(riley.Button("Show CVs")).ToHaveAttributeAsync("aria-expanded", "true");
    }

    [BrowserFact]
    public async Task A_tap_that_hides_itself_leads_the_keyboard_to_what_it_shows()
    {
        // Arrange
        var card = Card("Sign off");
        card["attachments"]![0]!["content"]!["body"]!.AsArray().Add(JsonNode.Parse(
            """
            {
              "type": "Container", "id": "text", "items": [ { "type": "TextBlock", "text": "No SQL. Change" } ],
              "selectAction": { "type": "Action.ToggleVisibility", "title": "Change the reason", "targetElements": [ "text", "field" ] }
            }
            """));
        card["attachments"]![0]!["content"]!["body"]!.AsArray().Add(JsonNode.Parse("""{ "type": "Input.Text", "id": "field", "label": "Reason", "isVisible": false }"""));
        await host.Bot.SayAsync(Hello, card);
        var text = riley.Column.GetByText("No SQL. Change");
        await Expect(riley.Column.GetByRole(AriaRole.Button, new() { Name = "No SQL. Change" })).ToHaveAttributeAsync("aria-expanded", "false");

        // Act
        await riley.Column.GetByRole(AriaRole.Button, new() { Name = "No SQL. Change" }).PressAsync("Enter");

        // Assert
        await Expect(text).ToBeHiddenAsync();
        await Expect(riley.Column.GetByLabel("Reason")).ToBeFocusedAsync();
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
    }

    private static JsonObject Card(string title, params string[] files) => Card(title, shown: false, files);

    private static JsonObject Card(string title, bool shown, params string[] files)
    {
        var message = ScriptedBot.Card(title, JsonNode.Parse("""{ "type": "Action.ToggleVisibility", "title": "Show CVs", "targetElements": [ "files" ] }""")!.AsObject());
        message["attachments"]![0]!["content"]!["body"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "Container",
            ["id"] = "files",
            ["isVisible"] = shown,
            ["items"] = new JsonArray([.. files.Select(file => new JsonObject { ["type"] = "TextBlock", ["text"] = file })]),
        });
        return message;
    }

    private Task UpdateAsync(string id, JsonObject message) => host.Bot.CallAsync(HttpMethod.Put, Hello, $"activities/{id}", message);
}
