using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace TeamsOrchestrator.BotTests.Playground;

public sealed class ConnectorTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private PlaygroundHost host = null!;
    private JsonObject hello = null!;

    public async Task InitializeAsync()
    {
        host = await PlaygroundHost.StartAsync(folder.Path);
        await host.SayAsync(PlaygroundHost.Riley, "hello");
        hello = host.Bot.HeardOf("message").Single();
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_message_of_the_bot_appears_in_the_chat_under_the_id_it_was_given()
    {
        // Act
        var id = await host.Bot.SayAsync(hello, ScriptedBot.Text("Good morning"));

        // Assert
        var message = (await host.MessagesAsync(PlaygroundHost.Riley))[^1];
        ((string?)message["id"]).ShouldBe(id);
        ((string?)message["activity"]!["text"]).ShouldBe("Good morning");
        ((string?)message["activity"]!["replyToId"]).ShouldBe((string?)hello["id"]);
        message["fromBot"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task An_edit_keeps_id_and_place_and_is_marked()
    {
        // Arrange
        var first = await host.Bot.SayAsync(hello, ScriptedBot.Text("Reading 1 of 2"));
        await host.Bot.SayAsync(hello, ScriptedBot.Text("Something else"));

        // Act
        var (response, body) = await host.Bot.CallAsync(HttpMethod.Put, hello, $"activities/{first}", ScriptedBot.Text("Reading 2 of 2"));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        ((string?)body!["id"]).ShouldBe(first);
        var edited = (await host.MessagesAsync(PlaygroundHost.Riley))[^2];
        ((string?)edited["id"]).ShouldBe(first);
        ((string?)edited["activity"]!["text"]).ShouldBe("Reading 2 of 2");
        edited["updatedAt"].ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deleted_message_is_gone_and_a_second_delete_finds_nothing()
    {
        // Arrange
        var id = await host.Bot.SayAsync(hello, ScriptedBot.Text("Oops"));

        // Act
        var (first, _) = await host.Bot.CallAsync(HttpMethod.Delete, hello, $"activities/{id}", null);
        var (second, error) = await host.Bot.CallAsync(HttpMethod.Delete, hello, $"activities/{id}", null);

        // Assert
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        second.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string?)error!["error"]!["code"]).ShouldBe("ActivityNotFoundInConversation");
        (await host.MessagesAsync(PlaygroundHost.Riley)).ShouldNotContain(message => (string?)message["id"] == id);
    }

    [Fact]
    public async Task What_a_person_wrote_cannot_be_edited_or_deleted_by_the_bot()
    {
        // Act
        var (edited, _) = await host.Bot.CallAsync(HttpMethod.Put, hello, $"activities/{hello["id"]}", ScriptedBot.Text("changed"));
        var (deleted, _) = await host.Bot.CallAsync(HttpMethod.Delete, hello, $"activities/{hello["id"]}", null);

        // Assert
        edited.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        deleted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_unknown_conversation_is_not_found_in_the_connectors_words()
    {
        // Arrange
        var elsewhere = hello.DeepClone().AsObject();
        elsewhere["conversation"]!["id"] = "a:1unknown";

        // Act
        var (response, error) = await host.Bot.CallAsync(HttpMethod.Post, elsewhere, "activities", ScriptedBot.Text("hello?"));

        // Assert
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        ((string?)error!["error"]!["code"]).ShouldBe("ConversationNotFound");
    }

    [Theory]
    [InlineData(50_000, HttpStatusCode.Created)]
    [InlineData(51_200, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_message_may_have_a_hundred_kilobytes_in_utf16(int characters, HttpStatusCode expected)
    {
        // Act
        var (response, error) = await host.Bot.CallAsync(HttpMethod.Post, hello, "activities", ScriptedBot.Text(new string('x', characters)));

        // Assert
        response.StatusCode.ShouldBe(expected);
        if (expected is HttpStatusCode.RequestEntityTooLarge)
        {
            ((string?)error!["error"]!["code"]).ShouldBe("MessageSizeTooBig");
        }
    }

    [Fact]
    public async Task Members_come_with_mail_and_object_id()
    {
        // Arrange
        var from = hello["from"]!;

        // Act
        var (_, list) = await host.Bot.CallAsync(HttpMethod.Get, hello, "members", null);
        var (_, page) = await host.Bot.CallAsync(HttpMethod.Get, hello, "pagedmembers", null);
        var (_, one) = await host.Bot.CallAsync(HttpMethod.Get, hello, $"members/{Uri.EscapeDataString((string)from["id"]!)}", null);
        var (missing, _) = await host.Bot.CallAsync(HttpMethod.Get, hello, "members/29:nobody", null);

        // Assert
        ((string?)one!["email"]).ShouldBe("riley.recruiter@contoso.example");
        ((string?)one["userPrincipalName"]).ShouldBe("riley.recruiter@contoso.example");
        ((string?)one["aadObjectId"]).ShouldBe((string?)from["aadObjectId"]);
        ((string?)one["tenantId"]).ShouldBe((string?)hello["channelData"]!["tenant"]!["id"]);
        list!.AsArray().Single()!.ToJsonString().ShouldBe(one.ToJsonString());
        page!["members"]!.AsArray().Single()!.ToJsonString().ShouldBe(one.ToJsonString());
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Creating_a_conversation_twice_gives_the_same_one()
    {
        // Arrange
        var manager = host.Bot.HeardOf("installationUpdate").Single(activity => (string?)activity["from"]!["name"] is "Morgan Manager");
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["tenantId"] = (string?)manager["conversation"]!["tenantId"],
            ["members"] = new JsonArray(new JsonObject { ["id"] = (string?)manager["from"]!["id"] }),
        };
        var url = new Uri($"{hello["serviceUrl"]}v3/conversations");

        // Act
        using var first = await host.Client.PostAsJsonAsync(url, body);
        using var second = await host.Client.PostAsJsonAsync(url, body);
        using var nobody = await host.Client.PostAsJsonAsync(url, new { isGroup = false, members = new[] { new { id = "29:nobody" } } });

        // Assert
        var expected = (string?)manager["conversation"]!["id"];
        ((string?)(await first.Content.ReadFromJsonAsync<JsonObject>())!["id"]).ShouldBe(expected);
        ((string?)(await second.Content.ReadFromJsonAsync<JsonObject>())!["id"]).ShouldBe(expected);
        nobody.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused()
    {
        // Arrange
        var url = new Uri($"{hello["serviceUrl"]}v3/conversations/{hello["conversation"]!["id"]}/activities");
        using var broken = new StringContent("{", System.Text.Encoding.UTF8, "application/json");
        using var text = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");

        // Act
        using var first = await host.Client.PostAsync(url, broken);
        using var second = await host.Client.PostAsync(url, text);

        // Assert
        first.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        second.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }
}
