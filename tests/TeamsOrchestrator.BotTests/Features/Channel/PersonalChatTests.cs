using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>People who were mentioned and have never written.</summary>
public sealed class PersonalChatTests
{
    [Fact]
    public async Task Somebody_who_was_mentioned_is_written_to_first()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var morgan = new Persona(app, Persona.Morgan);
        app.Connector.AddMember(Persona.Morgan.ChannelId, Persona.Morgan.Name, Persona.Morgan.Email, Persona.Morgan.ObjectId);

        await riley.SendAsync(Mentioning(riley));

        morgan.Find("Approve = screening starts").Words.ShouldContain("R-1");
        riley.Everything.ShouldNotContain("I cannot reach");
        app.Connector.Calls.Count(call => call is "POST /connector/v3/conversations").ShouldBe(1);
        (await app.LookAsync(db => db.People.Where(row => row.ObjectId == Persona.Morgan.ObjectId).Select(row => row.Email).SingleAsync())).ShouldBe(Persona.Morgan.Email);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        morgan.Find("1 screened:");
    }

    [Fact]
    public async Task Where_teams_does_not_allow_it_the_requisition_waits_until_they_write()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var throttled = 2;
        app.Connector.Fault = request => request.Path.Value!.EndsWith("/conversations", StringComparison.Ordinal) && throttled-- > 0 ? Results.StatusCode(429) : null;

        await riley.SendAsync(Mentioning(riley));

        riley.Find("R-1").Words.ShouldContain("I cannot reach Morgan Manager.");
        app.Connector.Calls.Count(call => call is "POST /connector/v3/conversations").ShouldBe(3, "twice told to wait, then refused");
        var morgan = await app.MeetAsync(Persona.Morgan);
        morgan.Find("Approve = screening starts").Words.ShouldContain("R-1");
    }

    private static JsonObject Mentioning(Persona riley)
    {
        const string Morgan = "<at>Morgan Manager</at>";
        var message = riley.Message($"screen Senior Data Engineer for {Morgan}", Cvs.Job, Cvs.Ana);
        message["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = Morgan,
            ["mentioned"] = new JsonObject { ["id"] = Persona.Morgan.ChannelId, ["name"] = Persona.Morgan.Name, ["aadObjectId"] = Persona.Morgan.ObjectId },
        });
        return message;
    }
}
