using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Delivery;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Channel;

/// <summary>How fast a conversation is written to.</summary>
public sealed class PaceTests
{
    [Fact]
    public async Task Many_messages_keep_below_the_limits_of_teams_and_arrive_in_order()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        var sent = new ConcurrentQueue<DateTimeOffset>();
        app.Connector.Gate = request =>
        {
            if (!HttpMethods.IsGet(request.Method))
            {
                sent.Enqueue(app.Clock.GetUtcNow());
            }

            return Task.CompletedTask;
        };

        await notes.AskAsync([.. Enumerable.Range(0, 40).Select(number => ($"n{number}", $"number {number}"))]);
        await app.SettleAsync();

        notes.Texts.ShouldBe(Enumerable.Range(0, 40).Select(number => Notes.Reads($"number {number}")));
        sent.Max(start => sent.Count(at => at >= start && at < start.AddSeconds(1))).ShouldBeLessThanOrEqualTo(7);
        sent.Max(start => sent.Count(at => at >= start && at < start.AddSeconds(2))).ShouldBeLessThanOrEqualTo(8);
    }
}
