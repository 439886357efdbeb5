using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Delivery;

/// <summary>How messages reach a conversation.</summary>
public sealed class DeliveryTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Messages_arrive_in_their_order_and_several_updates_of_one_become_one(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        var before = notes.Sends.Count;

        await notes.AskAsync(("a", "one"), ("b", "two"), ("c", "three"));
        await app.SettleAsync();
        await notes.AskAsync(("a", "four"), ("d", "five"), ("a", "six"), ("a", "seven"));
        await app.SettleAsync();
        await notes.AskAsync(("a", "seven"));
        await app.SettleAsync();

        notes.Texts.ShouldBe([Notes.Reads("seven"), Notes.Reads("two"), Notes.Reads("three"), Notes.Reads("five")]);
        notes.Sends.Skip(before).ShouldBe(["POST", "POST", "POST", "PUT", "POST"], "four and six were never sent, nor seven twice");
    }

    [Fact]
    public async Task Whoever_asks_to_wait_is_waited_for_and_the_order_is_kept()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        var expected = new List<string>();
        foreach (var (status, wait) in new[] { (429, 7), (412, 1), (502, 1), (504, 1), (429, 0) })
        {
            var refusals = 2;
            app.Connector.Fault = request =>
            {
                if (!HttpMethods.IsPost(request.Method) || refusals-- <= 0)
                {
                    return null;
                }

                request.HttpContext.Response.Headers.RetryAfter = status == 429 ? $"{wait}" : default;
                return Results.StatusCode(status);
            };
            var start = app.Clock.GetUtcNow();

            await notes.AskAsync(($"{status}-{wait}-a", $"{status} first"), ($"{status}-{wait}-b", $"{status} second"));
            await app.SettleAsync();

            expected.AddRange([Notes.Reads($"{status} first"), Notes.Reads($"{status} second")]);
            notes.Texts.ShouldBe(expected);
            (app.Clock.GetUtcNow() - start).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(2 * Math.Max(1, wait)), $"{status} twice");
        }
    }

    [Fact]
    public async Task A_message_that_is_gone_is_posted_anew()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        await notes.AskAsync(("a", "one"), ("b", "two"));
        await app.SettleAsync();
        app.Connector.Remove(riley.ConversationId, riley.Find("one").Id);

        await notes.AskAsync(("a", "three"));
        await app.SettleAsync();
        await notes.AskAsync(("a", "four"));
        await app.SettleAsync();

        notes.Texts.ShouldBe([Notes.Reads("two"), Notes.Reads("four")], "posted once more, and updated there");
    }

    [Fact]
    public async Task A_card_of_another_version_or_with_a_fault_does_not_hold_up_the_rest()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);

        await notes.PostAsync(
            new CardName("a-kind-of-yesterday", "old", Guid.Empty), new CardName(NoticeCard.Kind, "broken", Guid.Empty, "no JSON"), Notes.Of("a", "one"));
        await app.SettleAsync();

        notes.Texts.ShouldBe([Notes.Reads("one")]);
        (await app.LookAsync(db => db.Outbox.Where(row => row.State == OutboxState.Pending).Select(row => row.CardKey).ToListAsync())).ShouldBe(["broken"], "it is not lost");

        // A later version can read it.
        var mended = Notes.Of("broken", "mended").Parameters;
        await app.LookAsync(db => db.Outbox.Where(row => row.CardKey == "broken").ExecuteUpdateAsync(set => set.SetProperty(row => row.Parameters, mended)));
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await app.SettleAsync();
        notes.Texts.ShouldBe([Notes.Reads("one"), Notes.Reads("mended")]);
    }

    [Fact]
    public async Task A_quiet_card_changes_at_most_every_three_seconds()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var notes = new Notes(app, riley);
        var before = notes.Sends.Count;
        var start = app.Clock.GetUtcNow();

        // The welcome is in its reader's language: a change that shows.
        foreach (var locale in new[] { "de-DE", "en-GB", "de-DE", "en-GB", "de-DE" })
        {
            await ChangeQuietlyAsync(app, locale);
        }

        await app.SettleAsync();
        var first = app.Clock.GetUtcNow();
        await ChangeQuietlyAsync(app, "en-GB");
        await ChangeQuietlyAsync(app, "en-US");
        await app.SettleAsync();

        notes.Sends.Skip(before).ShouldBe(["PUT", "PUT"]);
        (first - start).ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(3));
        (app.Clock.GetUtcNow() - first).ShouldBe(TimeSpan.FromSeconds(3));
    }

    private static Task ChangeQuietlyAsync(TestApp app, string locale) => app.DoAsync(async services =>
    {
        var db = services.GetRequiredService<HiringDb>();
        (await db.People.SingleAsync()).Meet(name: null, channelUserId: null, locale, timeZone: null);
        var welcome = await db.PostedCards.SingleAsync();
        services.GetRequiredService<Outbox>().Update(welcome.Name, quiet: true);
    });
}
