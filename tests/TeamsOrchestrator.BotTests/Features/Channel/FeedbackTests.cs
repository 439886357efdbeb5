using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>Thumbs up and down under what an agent made.</summary>
public sealed class FeedbackTests
{
    [Fact]
    public async Task Feedback_is_asked_for_where_an_agent_made_the_card_and_kept_once_in_the_audit_trail()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var criteria = morgan.Find("Approve = screening starts");
        criteria.Activity.GetProperty("channelData").GetProperty("feedbackLoop").GetProperty("type").GetString().ShouldBe("default");
        riley.Find("R-1").Activity.TryGetProperty("channelData", out _).ShouldBeFalse("nobody's draft");

        // Act
        var given = Feedback(morgan, criteria.Id, "dislike", "Where is Kubernetes?");
        foreach (var activity in new[] { given, given, Feedback(morgan, "no such message", "like", string.Empty) })
        {
            using var response = await app.PostAsync((JsonObject)activity.DeepClone());
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await response.Content.ReadAsStringAsync()).ShouldBe("{}");
        }

        // Assert
        var (code, chain, id) = await app.LookAsync(db => db.AuditEvents.Where(row => row.Code.StartsWith("feedback")).Select(row => ValueTuple.Create(row.Code, row.ChainId, row.Id)).SingleAsync());
        code.ShouldBe("feedback.disliked");
        chain.ShouldBe(await app.LookAsync(db => db.Requisitions.Select(row => row.Id).SingleAsync()));
        (await app.LookAsync(db => db.AuditDetails.Where(row => row.EventId == id).Select(row => row.Text).SingleAsync())).ShouldBe("Where is Kubernetes?");
        await morgan.SayAsync("status R-1");
        morgan.Messages[^1].Words.ShouldContain("did not like what the AI made");
    }

    private static JsonObject Feedback(Persona who, string messageId, string reaction, string text)
    {
        var activity = who.Message(string.Empty);
        (activity["type"], activity["name"], activity["replyToId"]) = ("invoke", "message/submitAction", messageId);
        activity["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = new JsonObject { ["feedbackText"] = text }.ToJsonString() },
        };
        return activity;
    }
}
