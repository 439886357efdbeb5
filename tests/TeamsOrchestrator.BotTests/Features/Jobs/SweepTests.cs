using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
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
        await PassTimeUntilAsync(app, db => db.Work.AllAsync(row => row.State == WorkState.Done));
        script.Runs.ShouldBe(1);

        await ProbeScript.AddUnnoticedAsync(app, leasedBy: Guid.CreateVersion7(), lease: TimeSpan.FromSeconds(15));
        var (start, ranAt) = (app.Clock.GetUtcNow(), default(DateTimeOffset));
        script.Run = _ =>
        {
            ranAt = app.Clock.GetUtcNow();
            return Task.CompletedTask;
        };
        await PassTimeUntilAsync(app, db => db.Work.AllAsync(row => row.State == WorkState.Done));
        script.Runs.ShouldBe(2);
        (ranAt - start).ShouldBeGreaterThan(TimeSpan.FromSeconds(15), "before that its lease held");
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

        app.Clock.Advance(TimeSpan.FromDays(1));
        await PassTimeUntilAsync(app, async db => !await db.ProcessedActivities.AnyAsync());
    }

    /// <summary>Lets time pass, one sweep after the other: the scheduler may skip one where the clock jumps.</summary>
    internal static async Task PassTimeUntilAsync(TestApp app, Func<HiringDb, Task<bool>> there)
    {
        for (var sweeps = 0; sweeps < 60; sweeps++)
        {
            app.Clock.Advance(Sweep.Interval);
            if (await app.IsSoonAsync(there, TimeSpan.FromMilliseconds(500)))
            {
                return;
            }
        }

        throw new TimeoutException("No sweep did it.");
    }
}
