using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Teams, channels and chats that the bot leaves.</summary>
public sealed class ConversationEndTests
{
    private const string Channel = "19:general@thread.tacv2";

    [Theory]
    [InlineData("installationUpdate", null)]
    [InlineData("conversationUpdate", "teamMemberRemoved")]
    [InlineData("conversationUpdate", "channelDeleted")]
    [InlineData("conversationUpdate", "teamDeleted")]
    [InlineData("conversationUpdate", "teamHardDeleted")]
    public async Task Nothing_is_sent_to_a_channel_that_the_bot_has_left_nor_to_its_threads(string type, string? happened)
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        await new SharedChat(app, $"{Channel};messageid=1", "channel").SayAsync(riley, "help");
        await new SharedChat(app, Channel, "channel").SayAsync(riley, "help");
        await new SharedChat(app, "19:other@thread.tacv2", "channel").SayAsync(riley, "help");

        // Act
        var end = riley.Message(string.Empty);
        end["type"] = type;
        end["action"] = "remove";
        end["conversation"] = new JsonObject { ["id"] = Channel, ["conversationType"] = "channel", ["isGroup"] = true };
        end["channelData"]!["eventType"] = happened;
        end["channelData"]!["channel"] = new JsonObject { ["id"] = Channel };
        end["membersRemoved"] = happened is "teamMemberRemoved" ? new JsonArray(new JsonObject { ["id"] = "28:bot" }) : null;
        (await app.PostAsync(end)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await app.SettleAsync();

        // Assert
        (await app.LookAsync(db => db.Conversations.Where(row => row.Unreachable).Select(row => row.ConversationId).OrderBy(id => id).ToListAsync()))
            .ShouldBe([Channel, $"{Channel};messageid=1"]);
    }

    [Fact]
    public async Task A_person_who_leaves_or_another_name_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        await new SharedChat(app, Channel, "channel").SayAsync(riley, "help");
        foreach (var happened in new[] { "teamMemberRemoved", "teamRenamed", "channelRenamed", "teamArchived", "channelCreated" })
        {
            var change = riley.Message(string.Empty);
            change["type"] = "conversationUpdate";
            change["topicName"] = "New name";
            change["conversation"] = new JsonObject { ["id"] = Channel, ["conversationType"] = "channel", ["isGroup"] = true };
            change["channelData"]!["eventType"] = happened;
            change["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = Persona.Morgan.ChannelId });
            (await app.PostAsync(change)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        (await app.LookAsync(db => db.Conversations.CountAsync(row => row.Unreachable))).ShouldBe(0);
    }
}
