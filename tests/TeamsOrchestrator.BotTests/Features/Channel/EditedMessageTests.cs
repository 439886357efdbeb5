using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>What people do to their messages after sending them.</summary>
public sealed class EditedMessageTests
{
    [Fact]
    public async Task A_message_that_was_not_understood_is_read_again_when_it_is_changed()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var said = riley.Message("statsu");
        await riley.SendAsync((JsonObject)said.DeepClone());
        riley.Find("I did not understand");

        await EditAsync(app, said, "stattus");
        riley.Messages.ShouldContain(message => message.Words.Contains("stattus", StringComparison.Ordinal), "the question stands about the new words");
        await EditAsync(app, said, "status");
        await EditAsync(app, said, "status");

        riley.Messages.ShouldNotContain(message => message.Words.Contains("I did not understand", StringComparison.Ordinal));
        riley.Messages.Count(message => message.Words.Contains("You are not part of any open requisition", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_command_that_had_its_effect_keeps_it_and_the_person_is_told()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var said = riley.Message("screen Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await riley.SendAsync((JsonObject)said.DeepClone());

        await EditAsync(app, said, "screen Senior Data Engineer for Morgan Manager");
        await EditAsync(app, said, "thank you");

        riley.Messages.Count(message => message.Words.Contains("You changed a message of yours", StringComparison.Ordinal)).ShouldBe(1);
        (await app.LookAsync(db => db.Requisitions.Select(row => row.Title).SingleAsync())).ShouldBe("Data Engineer");
    }

    [Theory]
    [InlineData("messageDelete", "softDeleteMessage")]
    [InlineData("messageUpdate", "undeleteMessage")]
    [InlineData("messageReaction", null)]
    [InlineData("typing", null)]
    [InlineData("endOfConversation", null)]
    [InlineData("somethingNew", null)]
    public async Task Whatever_else_happens_to_a_message_is_accepted_and_changes_nothing(string type, string? happened)
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var before = riley.Everything;
        var activity = riley.Message("status");
        activity["type"] = type;
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = "like" });
        activity["channelData"]!["eventType"] = happened;

        using var response = await app.PostAsync(activity);
        await app.SettleAsync();

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        riley.Everything.ShouldBe(before);
    }

    private static async Task EditAsync(TestApp app, JsonObject message, string text)
    {
        var edit = (JsonObject)message.DeepClone();
        (edit["type"], edit["text"]) = ("messageUpdate", text);
        edit["channelData"]!["eventType"] = "editMessage";
        (await app.PostAsync(edit)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await app.SettleAsync();
    }
}
