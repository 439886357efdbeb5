using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>What the sweep finds when nobody else does. No test here settles: the clock alone moves.</summary>
public sealed class SweepTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_row_whose_hint_was_lost_runs_and_so_does_one_whose_run_died(Database database)
    {
        var (app, script) = await ProbeScript.StartAsync(database);
        await using var _ = app;

        await ProbeScript.AddUnnoticedAsync(app);
        app.Clock.Advance(SweepJob.Interval);
        await app.UntilAsync(db => db.Work.AllAsync(row => row.State == WorkState.Done));
        script.Runs.ShouldBe(1);

        await ProbeScript.AddUnnoticedAsync(app, leasedBy: Guid.CreateVersion7(), lease: TimeSpan.FromSeconds(15));
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        script.Runs.ShouldBe(1, "its lease still holds");
        app.Clock.Advance(TimeSpan.FromSeconds(10));
        await app.UntilAsync(db => db.Work.AllAsync(row => row.State == WorkState.Done));
        script.Runs.ShouldBe(2);
    }

    [Fact]
    public async Task Processed_messages_are_remembered_for_14_days()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var message = riley.Message("help");
        await app.PostAsync(message);
        await app.SettleAsync();
        var answers = riley.Messages.Count;

        app.Clock.Advance(TimeSpan.FromDays(13));
        await app.PostAsync(message);
        await app.SettleAsync();
        riley.Messages.Count.ShouldBe(answers);
        (await app.LookAsync(db => db.ProcessedActivities.CountAsync())).ShouldBe(1);

        app.Clock.Advance(TimeSpan.FromDays(1) + SweepJob.Interval);
        await app.UntilAsync(async db => !await db.ProcessedActivities.AnyAsync());
    }
}
