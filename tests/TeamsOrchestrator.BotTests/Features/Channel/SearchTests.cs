using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>The message extension: a search from the compose box of a chat that the bot is not in.</summary>
public sealed class SearchTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Those_involved_find_their_requisitions_and_insert_counts_and_nobody_else_finds_anything(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await riley.SayAsync("screen confidential Chief Architect for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act and assert: the list
        foreach (var text in new[] { string.Empty, "r-1", "senior data", "ENGINEER" })
        {
            foreach (var person in new[] { riley, morgan, harper })
            {
                var (line, card) = (await SearchAsync(app, person, "requisitions", text)).ShouldHaveSingleItem();
                line.ShouldStartWith("R-1 Senior Data Engineer");
                card.GetRawText().ShouldContain("2 candidates");
                card.GetRawText().ShouldNotContain("Ana");
                card.GetRawText().ShouldNotContain("Morgan");
            }

            (await SearchAsync(app, mallory, "requisitions", text)).ShouldBeEmpty();
        }

        (await SearchAsync(app, riley, "requisitions", "no such words")).ShouldBeEmpty();
        (await SearchAsync(app, riley, "requisitions", "Chief")).ShouldBeEmpty("a confidential requisition is not for a chat with others");
        (await SearchAsync(app, riley, "requisitions", string.Empty, skip: 1)).ShouldBeEmpty();
        (await app.LookAsync(db => db.Conversations.CountAsync(row => row.ConversationId == "19:elsewhere"))).ShouldBe(0, "the bot is not in that chat");
    }

    [Fact]
    public async Task A_candidate_is_found_by_code_and_by_name_and_the_card_names_nobody()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var code = await app.LookAsync(db => db.Candidates.Select(row => row.Number).SingleAsync());

        foreach (var text in new[] { "ana", "Soler", $"C-{code}" })
        {
            var (line, card) = (await SearchAsync(app, morgan, "candidates", text)).ShouldHaveSingleItem();
            line.ShouldContain("Ana Soler");
            card.GetRawText().ShouldNotContain("Soler");
            card.GetRawText().ShouldContain($"C-{code}");
            (await SearchAsync(app, mallory, "candidates", text)).ShouldBeEmpty();
        }

        using var empty = await QueryAsync(app, morgan, "candidates", string.Empty, 0);
        (await empty.Content.ReadAsStringAsync()).ShouldBe("""{"composeExtension":{"type":"message","text":"Type a code such as C-3, or a name."}}""");
    }

    [Fact]
    public async Task More_is_shown_to_those_involved_in_their_own_chat_and_to_nobody_else()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var requisition = (await SearchAsync(app, riley, "requisitions", "R-1")).Single().Card;
        var candidate = (await SearchAsync(app, riley, "candidates", "Ana")).Single().Card;
        var chat = new SharedChat(app, "19:elsewhere", "groupChat");

        // Act
        var refused = await chat.InvokeAsync(mallory, Persona.Button(requisition, "Show me more"));
        var refusedToo = await chat.InvokeAsync(mallory, Persona.Button(candidate, "Show me more"));
        var sent = await chat.InvokeAsync(morgan, Persona.Button(requisition, "Show me more"));
        await chat.InvokeAsync(morgan, Persona.Button(candidate, "Show me more"));
        await app.SettleAsync();

        // Assert
        new[] { refused, refusedToo }.ShouldAllBe(answer => answer.Words == "Only those who are involved see more of this.");
        mallory.Everything.ShouldNotContain("R-1");
        sent.Words.ShouldBe("I have sent you more in our own chat.");
        morgan.Messages[^2].Words.ShouldContain("Riley Recruiter");
        morgan.Messages[^1].Words.ShouldContain("Ana Soler");
        chat.Everything.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_search_that_is_none_and_a_pasted_link_are_answered_as_the_protocol_says()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);

        using var unknown = await QueryAsync(app, riley, "people", "x", 0);
        using var nameless = await riley.InvokeAsync("composeExtension/query", []);
        using var link = await riley.InvokeAsync("composeExtension/queryLink", new JsonObject { ["url"] = "https://example.com/" });

        unknown.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        nameless.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        (await link.Content.ReadAsStringAsync()).ShouldBe("""{"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[]}}""");
    }

    private static async Task<IReadOnlyList<(string Line, JsonElement Card)>> SearchAsync(TestApp app, Persona who, string command, string text, int skip = 0)
    {
        using var response = await QueryAsync(app, who, command, text, skip);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        return
        [
            .. body.GetProperty("composeExtension").GetProperty("attachments").EnumerateArray()
                .Select(item => (item.GetProperty("preview").GetProperty("content").GetProperty("title").GetString()!, item.GetProperty("content"))),
        ];
    }

    private static async Task<HttpResponseMessage> QueryAsync(TestApp app, Persona who, string command, string text, int skip)
    {
        var query = who.Message(string.Empty);
        (query["type"], query["name"]) = ("invoke", "composeExtension/query");
        query["conversation"] = new JsonObject { ["id"] = "19:elsewhere", ["conversationType"] = "groupChat", ["isGroup"] = true };
        query["value"] = new JsonObject
        {
            ["commandId"] = command,
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = text.Length == 0 ? "initialRun" : "query", ["value"] = text.Length == 0 ? "true" : text }),
            ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = 25 },
        };
        return await app.PostAsync(query);
    }
}
