using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>Whatever the channel delivers more than once, and what it delivers that nobody knows.</summary>
public sealed class RedeliveryTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task What_is_delivered_three_times_has_one_effect(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var command = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act: at once, and later again
        await Task.WhenAll(app.PostAsync((JsonObject)command.DeepClone()), app.PostAsync((JsonObject)command.DeepClone()));
        await app.SettleAsync();
        (await app.PostAsync(command)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await app.SettleAsync();
        var review = morgan.Find("Approve = screening starts");
        var answers = await Task.WhenAll(
            morgan.ClickWithoutWaitingAsync(review, "Approve"), morgan.ClickWithoutWaitingAsync(review, "Approve"), morgan.ClickWithoutWaitingAsync(review, "Approve"));
        await app.SettleAsync();

        // Assert
        (await app.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(1);
        (await app.LookAsync(db => db.Votes.CountAsync())).ShouldBe(1);
        answers.ShouldAllBe(answer => answer.Words.Contains("Morgan Manager approved the criteria"));
        morgan.Messages.Count(message => message.Words.Contains("1 screened:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_nobody_knows_is_answered_as_the_protocol_says()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);

        using var unknownName = await riley.InvokeAsync("application/search", []);
        using var withoutVerb = await riley.InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute" } });
        using var unknownVerb = await riley.InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "no.such.verb" } });

        unknownName.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        withoutVerb.StatusCode.ShouldBe(HttpStatusCode.OK);
        var error = JsonSerializer.Deserialize<JsonElement>(await withoutVerb.Content.ReadAsStringAsync());
        error.GetProperty("statusCode").GetInt32().ShouldBe(400);
        error.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
        error.GetProperty("value").GetProperty("message").GetString()!.ShouldContain("does not work any more");
        unknownVerb.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await unknownVerb.Content.ReadAsStringAsync()).ShouldContain("does not work any more");
    }
}
