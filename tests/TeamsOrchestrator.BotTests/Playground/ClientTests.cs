using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Playground;

namespace TeamsOrchestrator.BotTests.Playground;

public sealed class ClientTests : IAsyncLifetime
{
    private static readonly string[] Greeting = ["installationUpdate", "conversationUpdate"];

    private readonly TemporaryFolder folder = new();
    private readonly CountingReset product = new();
    private PlaygroundHost host = null!;

    public async Task InitializeAsync() =>
        host = await PlaygroundHost.StartAsync(folder.Path, also: services => services.AddSingleton<IProductReset>(product));

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Everybody_is_introduced_once_before_the_first_message()
    {
        // Act
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        using var again = await host.PostAsync("/playground/api/hello", new { });

        // Assert
        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        host.Bot.Heard.Select(activity => (string?)activity["type"]).ShouldBe([.. Greeting, .. Greeting, .. Greeting, "message"]);
        var installed = host.Bot.Heard.First();
        ((string?)installed["action"]).ShouldBe("add");
        ((string?)host.Bot.HeardOf("conversationUpdate")[0]["membersAdded"]![0]!["id"]).ShouldBe((string?)installed["recipient"]!["id"]);
    }

    [Fact]
    public async Task A_message_carries_what_teams_sends()
    {
        // Act
        await host.SayAsync(PlaygroundHost.Riley, "screen <b>Data</b>");

        // Assert
        var message = host.Bot.HeardOf("message").Single();
        ((string?)message["channelId"]).ShouldBe("msteams");
        ((string?)message["serviceUrl"]).ShouldBe($"{host.Client.BaseAddress}playground/connector/");
        ((string?)message["locale"]).ShouldBe("en-GB");
        ((string?)message["localTimezone"]).ShouldBe("Europe/Berlin");
        message["localTimestamp"]!.GetValue<DateTimeOffset>().ShouldBe(message["timestamp"]!.GetValue<DateTimeOffset>());
        ((string?)message["from"]!["aadObjectId"]).ShouldBe(PlaygroundHost.Riley);
        ((string?)message["from"]!["id"])!.ShouldStartWith("29:");
        ((string?)message["conversation"]!["conversationType"]).ShouldBe("personal");
        ((string?)message["conversation"]!["id"])!.ShouldStartWith("a:");
        ((string?)message["recipient"]!["id"])!.ShouldStartWith("28:");
        ((string?)message["attachments"]![0]!["content"]).ShouldBe("<p>screen &lt;b&gt;Data&lt;/b&gt;</p>");
        long.Parse((string)message["id"]!, null).ShouldBeGreaterThan(1_600_000_000_000);
    }

    [Fact]
    public async Task A_file_comes_as_a_secret_link_that_works_more_than_once()
    {
        // Arrange
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Jane Doe, data engineer. ", 100_000)));
        var file = await host.UploadAsync("Lebenslauf Jürgen.PDF", bytes);

        // Act
        await host.SayAsync(PlaygroundHost.Riley, "screen R-1", file);

        // Assert
        var attachment = host.Bot.HeardOf("message").Single()["attachments"]![0]!;
        ((string?)attachment["contentType"]).ShouldBe("application/vnd.microsoft.teams.file.download.info");
        ((string?)attachment["name"]).ShouldBe("Lebenslauf Jürgen.PDF");
        ((string?)attachment["content"]!["fileType"]).ShouldBe("pdf");
        var link = new Uri((string)attachment["content"]!["downloadUrl"]!);
        (await host.Client.GetByteArrayAsync(link)).ShouldBe(bytes);
        (await host.Client.GetByteArrayAsync(link)).ShouldBe(bytes);
        using var guessed = await host.Client.GetAsync(new Uri(link, new string('0', 64)));
        guessed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.StateAsync()).ToJsonString().ShouldNotContain("downloadUrl");
    }

    [Fact]
    public async Task A_message_that_the_bot_refused_can_be_sent_again_under_the_same_id()
    {
        // Arrange
        host.Bot.Answer = activity => Task.FromResult((string?)activity["type"] is "message" ? Results.StatusCode(500) : Results.Accepted());
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        var failed = (await host.MessagesAsync(PlaygroundHost.Riley)).Single();

        // Act
        host.Bot.Answer = static _ => Task.FromResult(Results.Accepted());
        using var retried = await host.PostAsync($"/playground/api/people/{PlaygroundHost.Riley}/messages/{failed["id"]}/retry", new { });
        using var twice = await host.PostAsync($"/playground/api/people/{PlaygroundHost.Riley}/messages/{failed["id"]}/retry", new { });

        // Assert
        ((string?)failed["state"]).ShouldBe("failed");
        ((string?)failed["failure"]).ShouldBe("The bot answered with error 500.");
        retried.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        twice.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        host.Bot.HeardOf("message").Select(activity => (string?)activity["id"]).ShouldBe([(string?)failed["id"], (string?)failed["id"]]);
        ((string?)(await host.MessagesAsync(PlaygroundHost.Riley)).Single()["state"]).ShouldBe("delivered");
    }

    [Fact]
    public async Task The_card_that_answers_a_click_takes_the_place_of_the_clicked_one()
    {
        // Arrange
        var id = await PostCardAsync();
        host.Bot.Answer = _ => Task.FromResult(Invoked(200, "application/vnd.microsoft.card.adaptive", ScriptedBot.CardContent("Approved")));

        // Act
        var answer = await host.ClickAsync(PlaygroundHost.Riley, id, "Action.Execute", new { review = "7", reason = "good" }, "review.decide");

        // Assert
        ((string?)answer["kind"]).ShouldBe("card");
        var invoke = host.Bot.HeardOf("invoke").Single();
        ((string?)invoke["name"]).ShouldBe("adaptiveCard/action");
        ((string?)invoke["replyToId"]).ShouldBe(id);
        ((string?)invoke["value"]!["trigger"]).ShouldBe("manual");
        ((string?)invoke["value"]!["action"]!["verb"]).ShouldBe("review.decide");
        ((string?)invoke["value"]!["action"]!["data"]!["reason"]).ShouldBe("good");
        var message = (await host.MessagesAsync(PlaygroundHost.Riley))[^1];
        ((string?)message["activity"]!["attachments"]![0]!["content"]!["body"]![0]!["text"]).ShouldBe("Approved");
        message["updatedAt"].ShouldBeNull();
    }

    [Theory]
    [InlineData(200, "application/vnd.microsoft.activity.message", "\"Noted.\"", "message", "Noted.")]
    [InlineData(400, "application/vnd.microsoft.error", """{"code":"Stale","message":"This card is old."}""", "error", "This card is old.")]
    [InlineData(401, "application/vnd.microsoft.activity.loginRequest", "{}", "error", "The playground cannot show an answer of type application/vnd.microsoft.activity.loginRequest.")]
    public async Task Other_answers_to_a_click_become_words_and_leave_the_card(int status, string type, string value, string kind, string text)
    {
        // Arrange
        var id = await PostCardAsync();
        host.Bot.Answer = _ => Task.FromResult(Invoked(status, type, JsonNode.Parse(value)!));

        // Act
        var answer = await host.ClickAsync(PlaygroundHost.Riley, id, "Action.Execute", new { }, "x");

        // Assert
        ((string?)answer["kind"]).ShouldBe(kind);
        ((string?)answer["text"]).ShouldBe(text);
        ((string?)(await host.MessagesAsync(PlaygroundHost.Riley))[^1]["activity"]!["attachments"]![0]!["content"]!["body"]![0]!["text"]).ShouldBe("Ready?");
    }

    [Fact]
    public async Task A_click_that_the_bot_fails_on_is_an_error_in_words()
    {
        // Arrange
        var id = await PostCardAsync();
        host.Bot.Answer = static _ => Task.FromResult(Results.StatusCode(503));

        // Act
        var answer = await host.ClickAsync(PlaygroundHost.Riley, id, "Action.Execute", new { }, "x");

        // Assert
        ((string?)answer["kind"]).ShouldBe("error");
        ((string?)answer["text"]).ShouldBe("The bot answered with error 503.");
    }

    [Fact]
    public async Task A_submit_comes_as_a_message_with_a_value_and_no_words()
    {
        // Arrange
        var id = await PostCardAsync();

        // Act
        await host.ClickAsync(PlaygroundHost.Riley, id, "Action.Submit", new { choice = "b" });
        await host.ClickAsync(PlaygroundHost.Riley, id, "Action.Submit", new { msteams = new { type = "imBack", value = "pending" } });

        // Assert
        var messages = host.Bot.HeardOf("message");
        messages[^2]["text"].ShouldBeNull();
        ((string?)messages[^2]["value"]!["choice"]).ShouldBe("b");
        ((string?)messages[^2]["replyToId"]).ShouldBe(id);
        ((string?)messages[^1]["text"]).ShouldBe("pending");
        (await host.MessagesAsync(PlaygroundHost.Riley)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Starting_over_empties_playground_and_product_and_old_conversations_are_gone()
    {
        // Arrange
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        using var added = await host.PostAsync("/playground/api/people", new { name = "Sam Second", mail = "sam@contoso.example" });
        var before = host.Bot.HeardOf("message").Single();

        // Act
        using var response = await host.PostAsync("/playground/api/start-over", new { });

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        product.Count.ShouldBe(1);
        (await host.StateAsync())["people"]!.AsArray().Count.ShouldBe(3);
        (await host.MessagesAsync(PlaygroundHost.Riley)).ShouldBeEmpty();
        var (late, _) = await host.Bot.CallAsync(HttpMethod.Post, before, "activities", ScriptedBot.Text("late"));
        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        host.Bot.HeardOf("installationUpdate").Count.ShouldBe(6);
        ((string?)host.Bot.HeardOf("installationUpdate")[^3]["from"]!["id"]).ShouldBe((string?)before["from"]!["id"]);
    }

    [Theory]
    [InlineData("", "sam@contoso.example", HttpStatusCode.BadRequest)]
    [InlineData("Sam", "nobody", HttpStatusCode.BadRequest)]
    [InlineData("Sam", "Riley.Recruiter@contoso.example", HttpStatusCode.Conflict)]
    [InlineData("Sam", "sam@contoso.example", HttpStatusCode.Created)]
    public async Task A_further_person_needs_a_name_and_a_mail_address_of_their_own(string name, string mail, HttpStatusCode expected)
    {
        // Act
        using var response = await host.PostAsync("/playground/api/people", new { name, mail });

        // Assert
        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task The_language_of_a_person_goes_before_the_browsers()
    {
        // Arrange
        using var content = System.Net.Http.Json.JsonContent.Create(new { language = "de-DE" });
        using var chosen = await host.Client.PutAsync(new Uri($"/playground/api/people/{PlaygroundHost.Riley}/language", UriKind.Relative), content);

        // Act
        await host.SayAsync(PlaygroundHost.Riley, "hilfe");

        // Assert
        chosen.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        ((string?)host.Bot.HeardOf("message").Single()["locale"]).ShouldBe("de-DE");
    }

    private static IResult Invoked(int status, string type, JsonNode value) =>
        Results.Text(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }.ToJsonString(), "application/json");

    private async Task<string> PostCardAsync()
    {
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        return await host.Bot.SayAsync(host.Bot.HeardOf("message").Single(), ScriptedBot.Card("Ready?"));
    }

    private sealed class CountingReset : IProductReset
    {
        public int Count { get; private set; }

        public Task ResetAsync(CancellationToken cancellationToken)
        {
            Count++;
            return Task.CompletedTask;
        }
    }
}
