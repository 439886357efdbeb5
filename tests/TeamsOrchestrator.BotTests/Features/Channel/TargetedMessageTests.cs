using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Answers in a shared chat that only the person who asked sees.</summary>
public sealed class TargetedMessageTests
{
    private const string Group = "19:group";

    [Fact]
    public async Task What_is_meant_for_one_person_is_shown_to_that_person_alone_and_has_no_buttons()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Bot:TargetedMessages", "true"));
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var chat = new SharedChat(app, Group, "groupChat");

        await chat.SayAsync(riley, "candidates R-1");

        var answer = app.Connector.Messages(Group).ShouldHaveSingleItem();
        answer.Targeted.ShouldBeTrue();
        answer.Activity.GetProperty("recipient").GetProperty("id").GetString().ShouldBe(Persona.Riley.ChannelId);
        answer.Words.ShouldContain("Ana Soler");
        answer.Words.ShouldContain("Only you see this.");
        answer.Activity.GetRawText().ShouldNotContain("Action.Execute");
    }

    [Fact]
    public async Task Where_the_tenant_does_not_know_such_messages_the_answer_goes_to_the_personal_chat()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Bot:TargetedMessages", "true"));
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        app.Connector.Fault = request => request.Query.ContainsKey("isTargetedActivity") ? Results.StatusCode(400) : null;

        await new SharedChat(app, Group, "groupChat").SayAsync(riley, "candidates R-1");

        app.Connector.Messages(Group).ShouldBeEmpty();
        riley.Messages[^1].Words.ShouldContain("Ana Soler");
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_targeted()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await new SharedChat(app, Group, "groupChat").SayAsync(riley, "pending");

        app.Connector.Messages(Group).ShouldHaveSingleItem().Targeted.ShouldBeFalse();
    }
}
