using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Playground;

/// <summary>What becomes of words and of the keyboard when a card changes under somebody's hands.</summary>
[Collection(Infrastructure.BrowserTests.Name)]
public sealed class CardUpdateTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private WatchedPage watched = null!;
    private PersonDriver riley = null!;

    private ILocator Reason => riley.Column.GetByRole(AriaRole.Textbox, new() { Name = "Reason" });

    private JsonObject Hello => host.Bot.HeardOf("installationUpdate").First(activity => (string?)activity["from"]!["name"] is "Riley Recruiter");

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
    public async Task Typed_words_and_the_keyboard_stay_where_an_update_asks_the_same()
    {
        // Arrange
        var id = await PostAsync(Asking("Ana", "8 of 11 read"));
        await riley.Button("Reject").ClickAsync();
        await Reason.FillAsync("No SQL in a ");
        await Reason.PressAsync("End");

        // Act
        await UpdateAsync(id, Asking("Ana", "9 of 11 read"));
        await Expect(riley.Column.GetByText("9 of 11 read")).ToBeVisibleAsync();
        await watched.Page.Keyboard.TypeAsync("warehouse");

        // Assert
        await Expect(Reason).ToHaveValueAsync("No SQL in a warehouse");
        await UpdateAsync(id, Asking("Ana", "10 of 11 read"));
        await Expect(riley.Column.GetByText("10 of 11 read")).ToBeVisibleAsync();
        await Expect(Reason).ToHaveValueAsync("No SQL in a warehouse");
        await Expect(Reason).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_reason_for_one_person_never_goes_to_the_next()
    {
        // Arrange
        var id = await PostAsync(Asking("Ana", "1 of 2"));
        await riley.Button("Reject").ClickAsync();
        await Reason.FillAsync("Ana has no SQL");

        // Act
        await UpdateAsync(id, Asking("Ben", "2 of 2"));
        await Expect(riley.Column.GetByText("2 of 2")).ToBeVisibleAsync();

        // Assert
        await Expect(Reason).ToHaveValueAsync("");
    }

    [BrowserFact]
    public async Task A_button_keeps_the_keyboard_when_its_card_changes()
    {
        // Arrange
        var id = await PostAsync(Asking("Ana", "8 of 11 read"));
        await riley.Button("Approve").FocusAsync();

        // Act
        await UpdateAsync(id, Asking("Ana", "9 of 11 read"));
        await Expect(riley.Column.GetByText("9 of 11 read")).ToBeVisibleAsync();

        // Assert
        await Expect(riley.Button("Approve")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task After_a_click_by_keyboard_the_next_tab_is_in_the_new_card()
    {
        // Arrange
        await PostAsync(Asking("Ana", "1 of 2"));
        host.Bot.Answer = _ => Task.FromResult(Results.Text(StoryBot.CardAnswer(Content("Ben", "2 of 2")).ToJsonString(), "application/json"));
        await riley.Button("Approve").FocusAsync();

        // Act
        await watched.Page.Keyboard.PressAsync("Enter");
        await Expect(riley.Column.GetByText("2 of 2")).ToBeVisibleAsync();
        await Expect(riley.Cards.GetByRole(AriaRole.Group, new() { Name = "2 of 2" })).ToBeFocusedAsync();
        await watched.Page.Keyboard.PressAsync("Tab");

        // Assert
        await Expect(riley.Button("Approve")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_late_answer_does_not_take_the_keyboard_from_somebody_who_types_on()
    {
        // Arrange
        var answering = new TaskCompletionSource();
        await PostAsync(Asking("Ana", "1 of 2"));
        host.Bot.Answer = async _ =>
        {
            await answering.Task;
            return Results.Text(StoryBot.CardAnswer(Content("Ben", "2 of 2")).ToJsonString(), "application/json");
        };
        await riley.Button("Approve").ClickAsync();

        // Act
        await riley.Box.FocusAsync();
        answering.SetResult();
        await Expect(riley.Column.GetByText("2 of 2")).ToBeVisibleAsync();

        // Assert
        await Expect(riley.Box).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Who_reads_the_end_sees_what_comes_and_who_reads_above_gets_a_button()
    {
        // Arrange
        var lines = string.Join("\n\n", Enumerable.Repeat("A line of a card", 12));
        for (var number = 1; number < 6; number++)
        {
            await PostAsync(ScriptedBot.Card($"Card {number}\n\n{lines}"));
        }

        await Expect(riley.Column.GetByText("Card 5")).ToBeInViewportAsync();
        await Expect(riley.Button("Latest")).ToBeHiddenAsync();
        await riley.Column.GetByText("Card 1").ScrollIntoViewIfNeededAsync();
        await Expect(riley.Button("Latest")).ToBeVisibleAsync();

        // Act
        await PostAsync(ScriptedBot.Card($"Card 6\n\n{lines}"));
        await Expect(riley.Column.GetByText("Card 6")).ToBeAttachedAsync();
        await Expect(riley.Column.GetByText("Card 1")).ToBeInViewportAsync();
        await watched.ShootAsync("playground-latest");
        await riley.Button("Latest").ClickAsync();

        // Assert
        await Expect(riley.Column.GetByText("Card 6")).ToBeInViewportAsync();
        await Expect(riley.Button("Latest")).ToBeHiddenAsync();
    }

    private static JsonObject Asking(string person, string progress) => ScriptedBot.Message(Content(person, progress));

    private static JsonObject Content(string person, string progress) => ScriptedBot.CardContent(
        progress,
        new JsonObject { ["type"] = "Action.Execute", ["title"] = "Approve", ["verb"] = "approve", ["data"] = new JsonObject { ["person"] = person } },
        new JsonObject
        {
            ["type"] = "Action.ShowCard",
            ["title"] = "Reject",
            ["card"] = new JsonObject
            {
                ["type"] = "AdaptiveCard",
                ["body"] = new JsonArray(new JsonObject { ["type"] = "Input.Text", ["id"] = "reason", ["label"] = "Reason", ["isMultiline"] = true }),
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Execute", ["title"] = "Send", ["verb"] = "reject", ["data"] = new JsonObject { ["person"] = person } }),
            },
        });

    private async Task<string> PostAsync(JsonObject message)
    {
        using var hello = await host.PostAsync("/playground/api/hello", new { });
        hello.EnsureSuccessStatusCode();
        return await host.Bot.SayAsync(Hello, message);
    }

    private Task UpdateAsync(string id, JsonObject message) => host.Bot.CallAsync(HttpMethod.Put, Hello, $"activities/{id}", message);
}
