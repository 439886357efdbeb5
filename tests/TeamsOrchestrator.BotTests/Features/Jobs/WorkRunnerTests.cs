using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Who may run a work item, and what follows from a fault.</summary>
public sealed class WorkRunnerTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [OnEveryDatabase]
    public async Task An_item_is_claimed_by_one_run_and_one_that_loses_its_lease_is_ended(Database database)
    {
        // Arrange: a run that goes on until somebody ends it
        var (app, script) = await ProbeScript.StartAsync(database);
        await using var _ = app;
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        script.Run = async cancellationToken =>
        {
            begun.TrySetResult();
            await using var registration = cancellationToken.Register(() => ended.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        await ProbeScript.AddAsync(app);
        await begun.Task.WaitAsync(Patience);

        // Act and assert: nobody else gets it
        var item = await ProbeScript.ItemAsync(app);
        var runner = app.Services.GetRequiredService<WorkRunner>();
        await Task.WhenAll(runner.RunAsync(Persona.Tenant, item.Id, CancellationToken.None), runner.RunAsync(Persona.Tenant, item.Id, CancellationToken.None));
        script.Runs.ShouldBe(1);

        // until another node took it over
        var other = Guid.CreateVersion7();
        await app.LookAsync(db => db.Work.Where(row => row.Id == item.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeasedBy, other)));
        app.Clock.Advance(new JobsOptions().Lease / 3);
        await ended.Task.WaitAsync(Patience);
        (await ProbeScript.ItemAsync(app)).ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(WorkState.Pending), row => row.LeasedBy.ShouldBe(other), row => row.Attempt.ShouldBe(1), row => row.FinishedAt.ShouldBeNull());
    }

    [Fact]
    public async Task A_fault_is_tried_again_ever_more_slowly_until_people_are_told()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        script.Run = _ => throw new InvalidOperationException("It does not work.");
        var start = app.Clock.GetUtcNow();

        await ProbeScript.AddAsync(app);
        await app.SettleAsync();

        script.Runs.ShouldBe(6);
        script.GaveUp.ShouldBe(1);
        (app.Clock.GetUtcNow() - start).ShouldBeInRange(TimeSpan.FromSeconds(31), TimeSpan.FromSeconds(31 * 1.25), "1 + 2 + 4 + 8 + 16, each up to a quarter longer");
        (await ProbeScript.ItemAsync(app)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(WorkState.Failed), row => row.LeasedBy.ShouldBeNull());
    }

    [Fact]
    public async Task Where_people_cannot_be_told_nothing_is_lost()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var broken = true;
        script.Run = _ => broken ? throw new InvalidOperationException("It does not work.") : Task.CompletedTask;
        script.GiveUp = _ =>
        {
            broken = false; // as after an outage
            throw new InvalidOperationException("Nor does this.");
        };

        await ProbeScript.AddAsync(app);
        await app.SettleAsync();

        script.GaveUp.ShouldBe(1);
        (await ProbeScript.ItemAsync(app)).State.ShouldBe(WorkState.Done);
    }

    [Fact]
    public async Task A_lost_race_starts_again_at_once_and_counts_as_no_attempt()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var start = app.Clock.GetUtcNow();
        script.Run = _ => script.Runs < 4 ? throw new DbUpdateConcurrencyException("Somebody was faster.") : Task.CompletedTask;

        await ProbeScript.AddAsync(app);
        await app.SettleAsync();

        script.Runs.ShouldBe(4);
        app.Clock.GetUtcNow().ShouldBe(start);
        (await ProbeScript.ItemAsync(app)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(WorkState.Done), row => row.Attempt.ShouldBe(1));
    }

    [Fact]
    public async Task A_stopped_requisition_holds_its_work_and_resume_frees_it()
    {
        // Arrange
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        var requisition = await app.LookAsync(db => db.Requisitions.SingleAsync());

        // Act and assert
        await riley.ClickAsync(riley.Find("R-1", "Stop"), "Stop");
        await ProbeScript.AddAsync(app, requisition.Id);
        await app.SettleAsync();
        (await ProbeScript.ItemAsync(app)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(WorkState.Held), row => row.LeasedBy.ShouldBeNull());

        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");
        (await ProbeScript.ItemAsync(app)).State.ShouldBe(WorkState.Done);
        script.Runs.ShouldBe(1, "nothing starts while it is stopped");
    }
}
