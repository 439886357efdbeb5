using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Runs that never came back: the program ended under them, perhaps because of what they read.</summary>
public sealed class AbandonedTests
{
    private static readonly int Tries = new JobsOptions().MaxAttempts;

    [Theory]
    [OnEveryDatabase]
    public async Task Work_under_which_the_program_ended_counts_as_tried_and_ends_after_the_usual_tries(Database database)
    {
        // Arrange: one more try is left for the first item, none for the second
        var (app, script) = await ProbeScript.StartAsync(database);
        await using var _ = app;
        await ProbeScript.AddUnnoticedAsync(app, Guid.CreateVersion7(), TimeSpan.FromSeconds(15), attempt: Tries - 1);

        // Act and assert
        await SweepTests.PassTimeUntilAsync(app, db => db.Work.AllAsync(row => row.State == WorkState.Done));
        (script.Runs, script.GaveUpStopped).ShouldBe((1, 0));

        await ProbeScript.AddUnnoticedAsync(app, Guid.CreateVersion7(), TimeSpan.FromSeconds(15), attempt: Tries);
        await SweepTests.PassTimeUntilAsync(app, db => db.Work.AnyAsync(row => row.State == WorkState.Failed));
        (script.Runs, script.GaveUp, script.GaveUpStopped).ShouldBe((1, 0, 1));
    }

    [Fact]
    public async Task Work_that_cannot_be_to_blame_goes_on_however_often_the_program_is_killed()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        script.MayBeToBlame = false;
        await ProbeScript.AddUnnoticedAsync(app, Guid.CreateVersion7(), TimeSpan.FromSeconds(15), attempt: 100);

        await SweepTests.PassTimeUntilAsync(app, db => db.Work.AllAsync(row => row.State == WorkState.Done));

        (script.Runs, script.GaveUp).ShouldBe((1, 0));
    }

    [Fact]
    public async Task After_an_end_of_the_program_what_was_under_way_runs_one_at_a_time_so_that_only_the_culprit_is_counted()
    {
        // Arrange
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var (running, most) = (0, 0);
        script.Run = async cancellationToken =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(20, cancellationToken);
            Interlocked.Decrement(ref running);
        };
        for (var item = 0; item < 5; item++)
        {
            await ProbeScript.AddUnnoticedAsync(app, Guid.CreateVersion7(), TimeSpan.FromSeconds(1));
        }

        // Act
        await SweepTests.PassTimeUntilAsync(app, db => db.Work.AllAsync(row => row.State == WorkState.Done));

        // Assert
        (script.Runs, most).ShouldBe((5, 1));
    }

    [Fact]
    public async Task A_stop_of_the_program_is_no_try()
    {
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var begun = new TaskCompletionSource();
        script.Run = async cancellationToken =>
        {
            begun.TrySetResult();
            await Task.Delay(script.Runs == 1 ? Timeout.Infinite : 0, cancellationToken);
        };
        await ProbeScript.AddAsync(app);
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await app.RestartAsync();
        await app.SettleAsync();

        script.Runs.ShouldBe(2);
        (await ProbeScript.ItemAsync(app)).ShouldSatisfyAllConditions(row => row.State.ShouldBe(WorkState.Done), row => row.Attempt.ShouldBe(1));
    }

    [Fact]
    public async Task A_file_that_stops_the_program_whenever_it_is_read_is_named_and_goes_to_people()
    {
        // Arrange: a second CV, whose reading began six times and never came back
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var ana = await app.LookAsync(db => db.Files.SingleAsync(row => row.CandidateId != null));
        var now = app.Clock.GetUtcNow().ToUnixTimeMilliseconds();
        await app.LookAsync(db =>
        {
            var file = new ReceivedFile { Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, BatchId = ana.BatchId, Name = "toxic.pdf", Position = 9 }.For(ana.RequisitionId);
            file.Become(ReceivedFileState.Reading);
            db.Files.Add(file);
            db.Work.Add(new WorkItem
            {
                Id = Guid.CreateVersion7(), TenantId = Persona.Tenant, Kind = WorkKind.ReadFile, SubjectId = file.Id, RequisitionId = ana.RequisitionId, DueAt = now, CreatedAt = now,
                Key = string.Create(CultureInfo.InvariantCulture, $"ReadFile:{file.Id:N}:test"), Attempt = Tries, LeasedBy = Guid.CreateVersion7(), LeaseUntil = now + 15_000,
            });
            return db.SaveChangesAsync();
        });

        // Act
        await SweepTests.PassTimeUntilAsync(app, db => db.Files.AllAsync(row => row.State != ReceivedFileState.Reading));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        // Assert
        riley.Find("R-1 · Senior Data Engineer", "**toxic.pdf**: it could not be read: reading it stopped the program.", "1 of 2 (1 not screened)");
        morgan.Find("2 screened:", "**1** not screened");
    }
}
