using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using TeamsOrchestrator.BotTests.Playground;
using TeamsOrchestrator.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace TeamsOrchestrator.BrowserTests.Playground;

[Collection(Infrastructure.BrowserTests.Name)]
public sealed class PlaygroundChatTests(BrowserFixture browser) : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private WatchedPage watched = null!;
    private PlaygroundDriver playground = null!;
    private PersonDriver riley = null!;

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync(folder.Path);
        watched = await browser.OpenAsync(host.Client.BaseAddress!, 1200, 800);
        playground = await new PlaygroundDriver(watched.Page).OpenAsync();
        riley = playground.As("Riley Recruiter");
    }

    public async Task DisposeAsync()
    {
        await watched.DisposeAsync();
        await host.DisposeAsync();
        folder.Dispose();
    }

    [BrowserFact]
    public async Task Enter_sends_and_shift_enter_begins_a_new_line()
    {
        // Act
        await riley.Box.FocusAsync();
        await watched.Page.Keyboard.TypeAsync("first");
        await watched.Page.Keyboard.PressAsync("Shift+Enter");
        await watched.Page.Keyboard.TypeAsync("second");
        await watched.Page.Keyboard.PressAsync("Enter");

        // Assert
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();
        await Expect(riley.Box).ToHaveValueAsync("");
        ((string?)host.Bot.HeardOf("message").Single()["text"]).ShouldBe("first\nsecond");
    }

    [BrowserFact]
    public async Task A_message_that_was_not_delivered_can_be_tried_again()
    {
        // Arrange
        host.Bot.Answer = activity => Task.FromResult((string?)activity["type"] is "message" ? Results.StatusCode(500) : Results.Accepted());
        await riley.SayAsync("help");
        await Expect(riley.Column.GetByText("Not delivered. The bot answered with error 500.")).ToBeVisibleAsync();
        await watched.ShootAsync("playground-not-delivered");

        // Act
        host.Bot.Answer = static _ => Task.FromResult(Results.Accepted());
        await riley.Button("Try again").ClickAsync();

        // Assert
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();
        host.Bot.HeardOf("message").Select(message => (string?)message["id"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [BrowserFact]
    public async Task What_an_answer_cites_stands_below_it()
    {
        // Arrange
        var reply = ScriptedBot.Text("The CV names Kafka. [1]");
        reply["entities"] = JsonNode.Parse("""
            [{ "type": "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org", "additionalType": ["AIGeneratedContent"],
               "citation": [{ "@type": "Claim", "position": 1, "appearance": { "@type": "DigitalDocument", "name": "CV of C-3, page 1", "abstract": "Built <b>streaming</b> with Kafka" } }] }]
            """);
        host.Bot.Answer = async activity =>
        {
            if ((string?)activity["type"] is "message")
            {
                await host.Bot.SayAsync(activity, reply);
            }

            return Results.Accepted();
        };

        // Act
        await riley.SayAsync("ask C-3 does she know Kafka?");

        // Assert
        var cited = riley.Column.GetByRole(AriaRole.List, new LocatorGetByRoleOptions { Name = "What the answer rests on" }).GetByRole(AriaRole.Listitem);
        await Expect(cited).ToHaveTextAsync("[1] CV of C-3, page 1: Built <b>streaming</b> with Kafka");
        await Expect(riley.Column.GetByText("AI generated")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task An_error_is_said_in_the_card_and_its_buttons_work_again()
    {
        // Arrange
        await PostAsync(ScriptedBot.Card("Ready?", Execute("Approve"), Execute("Reject")));
        host.Bot.Answer = static _ => Task.FromResult(Results.StatusCode(500));

        // Act
        await riley.Button("Approve").ClickAsync();

        // Assert
        await Expect(riley.Cards.GetByRole(AriaRole.Alert)).ToContainTextAsync("The bot answered with error 500.");
        await Expect(riley.Button("Approve")).ToBeEnabledAsync();
        await Expect(riley.Button("Approve")).ToBeFocusedAsync();
        await Expect(riley.Button("Reject")).ToBeEnabledAsync();
        await watched.ShootAsync("playground-card-error");
        await watched.Page.Keyboard.PressAsync("Escape");
        await Expect(riley.Cards.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task What_somebody_typed_into_a_card_goes_with_the_click()
    {
        // Arrange
        await PostAsync(StoryBot.CriteriaCard());
        await Expect(riley.Cards.Locator(".mention")).ToHaveTextAsync("Riley Recruiter");
        await riley.Column.GetByLabel("Ask somebody else").FillAsync("Harper HR");
        await riley.Button("Reject").ClickAsync();

        // Act
        await riley.Button("Send the reason").ClickAsync();
        await Expect(riley.Column.GetByText("Give a reason")).ToBeVisibleAsync();
        await riley.Column.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("SQL is not enough");
        await watched.ShootAsync("playground-reject");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        await watched.Page.RunAndWaitForResponseAsync(() => riley.Button("Send the reason").ClickAsync(), response => response.Url.EndsWith("/clicks", StringComparison.Ordinal));

        // Assert
        var action = host.Bot.HeardOf("invoke").Single()["value"]!["action"]!;
        ((string?)action["verb"]).ShouldBe("review.reject");
        ((string?)action["data"]!["review"]).ShouldBe("7");
        ((string?)action["data"]!["reason"]).ShouldBe("SQL is not enough");
        ((string?)action["data"]!["person"]).ShouldBe("h");
    }

    [BrowserFact]
    public async Task Text_from_outside_stays_text()
    {
        // Arrange
        const string Hostile = "<img src=x onerror=\"window.hacked=1\"><b>not bold</b> [click](javascript:alert(1)) [fine](https://contoso.example/a) **bold**";

        // Act
        await PostAsync(ScriptedBot.Text(Hostile));
        await PostAsync(ScriptedBot.Card(Hostile));

        // Assert
        await Expect(riley.Cards.Locator("strong")).ToHaveTextAsync("bold");
        await Expect(riley.List.Locator("img, script, b")).ToHaveCountAsync(0);
        await Expect(riley.List.Locator("a")).ToHaveCountAsync(2);
        foreach (var link in await riley.List.Locator("a").AllAsync())
        {
            await Expect(link).ToHaveAttributeAsync("href", "https://contoso.example/a");
            await Expect(link).ToHaveAttributeAsync("target", "_blank");
        }

        (await watched.Page.EvaluateAsync<bool>("() => 'hacked' in window")).ShouldBeFalse();
        watched.Complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task An_edit_above_does_not_move_what_somebody_reads()
    {
        // Arrange
        var card = await PostAsync(ScriptedBot.Card("Short"));
        for (var number = 0; number < 40; number++)
        {
            await PostAsync(ScriptedBot.Text($"Line {number}"));
        }

        var reading = riley.Column.GetByText("Line 20", new() { Exact = true });
        await reading.EvaluateAsync("element => element.scrollIntoView({ block: 'center' })");
        var before = (await reading.BoundingBoxAsync())!.Y;

        // Act
        await host.Bot.CallAsync(HttpMethod.Put, Hello, $"activities/{card}", ScriptedBot.Card(string.Join("\n\n", Enumerable.Repeat("Long", 30))));

        // Assert
        await Expect(riley.Column.GetByText("Updated ")).ToBeAttachedAsync();
        (await reading.BoundingBoxAsync())!.Y.ShouldBe(before, 2);
    }

    [BrowserFact]
    public async Task The_page_says_that_the_bot_is_stopped_and_comes_back_by_itself()
    {
        // Arrange
        await riley.SayAsync("hello");
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();
        var port = host.Client.BaseAddress!.Port;

        // Act
        await host.DisposeAsync();
        await Expect(playground.Banner).ToContainTextAsync("The bot is not running.");
        await riley.Box.FillAsync("still here");
        await Expect(riley.Button("Send")).ToBeDisabledAsync();
        await watched.ShootAsync("playground-stopped");
        host = await PlaygroundHost.StartAsync(folder.Path, port);

        // Assert
        await Expect(playground.Banner).ToBeHiddenAsync();
        await riley.Button("Send").ClickAsync();
        await Expect(riley.Messages).ToHaveCountAsync(2);
        await Expect(riley.Column.GetByLabel("Delivered")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_second_manager_can_be_added_and_everything_can_start_over()
    {
        // Arrange
        await riley.SayAsync("hello");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        await watched.Page.GetByLabel("Name").FillAsync("Sam Second");
        await watched.Page.GetByLabel("Mail address").FillAsync("sam.second@contoso.example");
        (await watched.FindBarriersAsync()).ShouldBeEmpty();
        await watched.ShootAsync("playground-add-person");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(playground.As("Sam Second").Box).ToBeVisibleAsync();
        await watched.ShootAsync("playground-four-people");

        // Act
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Delete and start over" }).ClickAsync();

        // Assert
        await Expect(playground.As("Sam Second").Box).ToBeHiddenAsync();
        await Expect(riley.Messages).ToHaveCountAsync(0);
        await Expect(riley.Button("Screen the sample candidates")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Theme_and_language_are_chosen_and_remembered()
    {
        // Act
        await playground.ChooseThemeAsync("Dark");
        await riley.Button("Language of Riley Recruiter").ClickAsync();
        await watched.Page.GetByRole(AriaRole.Menuitemradio, new() { Name = "Deutsch" }).ClickAsync();
        await watched.Page.ReloadAsync();

        // Assert
        await Expect(watched.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await riley.SayAsync("hilfe");
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();
        ((string?)host.Bot.HeardOf("message").Single()["locale"]).ShouldBe("de-DE");
    }

    [BrowserFact]
    public async Task Typing_shows_until_the_answer_comes()
    {
        // Arrange
        await riley.SayAsync("hello");
        await Expect(riley.Column.GetByLabel("Delivered")).ToBeVisibleAsync();

        // Act
        await host.Bot.SayAsync(Hello, new JsonObject { ["type"] = "typing" });
        await Expect(riley.Column.GetByText("TeamsOrchestrator is typing")).ToBeVisibleAsync();
        await host.Bot.SayAsync(Hello, ScriptedBot.Text("Here you are"));

        // Assert
        await Expect(riley.Column.GetByText("Here you are")).ToBeVisibleAsync();
        await Expect(riley.Column.GetByText("TeamsOrchestrator is typing")).ToBeHiddenAsync();
    }

    private JsonObject Hello => host.Bot.HeardOf("installationUpdate").First(activity => (string?)activity["from"]!["name"] is "Riley Recruiter");

    private static JsonObject Execute(string title) => new() { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = "x" };

    private async Task<string> PostAsync(JsonObject message)
    {
        // The page introduces people as it opens; the bot cannot write to them before.
        using var hello = await host.PostAsync("/playground/api/hello", new { });
        hello.EnsureSuccessStatusCode();

        return await host.Bot.SayAsync(Hello, message);
    }
}
