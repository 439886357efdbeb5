using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Within one click nothing new starts, what runs is cancelled, and what comes late is kept and not acted on.</summary>
public sealed class StopTests
{
    // The CV as it is; under another name and from another university it is the same once that is covered, and is not read again.
    private const int RunsForEach = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_stop_cancels_the_agents_that_run_starts_none_and_resume_begins_them_anew()
    {
        // Arrange: two CVs, and a screener that would take for ever
        await using var app = await StartAsync();
        var (screener, riley) = (app.Services.GetRequiredService<SlowScreener>(), await ScreenAsync(app, new TaskCompletionSource().Task));
        await screener.Begun.Task.WaitAsync(Patience);

        // Act
        await riley.ClickWithoutWaitingAsync(riley.Find("R-1", "Stop"), "Stop");
        await app.SettleAsync();
        var (runs, cancelled, states) = (screener.Runs, screener.Cancelled, await WorkAsync(app));
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var afterMore = screener.Runs;
        screener.Until = null;
        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");

        // Assert
        cancelled.ShouldBe(runs, "whatever ran was cancelled");
        states.ShouldAllBe(state => state == WorkState.Held);
        afterMore.ShouldBe(runs, "nothing new starts");
        screener.Runs.ShouldBe(runs + (3 * RunsForEach), "everybody is screened after all");
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.Screened))).ShouldBe(3);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "candidate.screened"))).ShouldBe(3);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task A_result_that_comes_after_the_stop_is_kept_not_acted_on_and_not_paid_for_again(Database database)
    {
        // Arrange: one CV, and a screener that does not listen
        await using var app = await StartAsync(database);
        var screener = app.Services.GetRequiredService<SlowScreener>();
        screener.Listens = false;
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var riley = await ScreenAsync(app, ready.Task, Cvs.Ana);
        await screener.Begun.Task.WaitAsync(Patience);

        // Act
        await riley.ClickWithoutWaitingAsync(riley.Find("R-1", "Stop"), "Stop");
        ready.SetResult();
        await app.UntilAsync(db => db.Artifacts.AnyAsync(row => row.Kind == ArtifactKind.LateScreening));
        await app.SettleAsync();
        var during = await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync());
        var kept = await app.LookAsync(db => db.AuditEvents.Where(row => row.Code == "result.kept").Select(row => row.Inputs).ToListAsync());
        await riley.SayAsync("candidate C-1");
        var shown = riley.Find("Ana Soler (C-1)").Words;
        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");

        // Assert
        during.ShouldBe(CandidateState.New);
        kept.ShouldNotBeEmpty();
        shown.ShouldNotContain("Built data pipelines with Python", customMessage: "what is not acted on is not shown");
        screener.Runs.ShouldBe(RunsForEach, "what was ready is not asked for again");
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Screened);
    }

    private static async Task<TestApp> StartAsync(Database database = Database.Sqlite) => await TestApp.StartAsync(
        database,
        services => services.AddSingleton<SlowScreener>().AddSingleton<IAgent<ScreeningRequest, ScreeningResult>>(provider => provider.GetRequiredService<SlowScreener>()));

    private static async Task<Persona> ScreenAsync(TestApp app, Task until, params (string Name, byte[] Content)[] cvs)
    {
        app.Services.GetRequiredService<SlowScreener>().Until = until;
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", cvs.Length == 0 ? [Cvs.Job, Cvs.Ana, Cvs.Ben] : [Cvs.Job, .. cvs]);
        await morgan.ClickWithoutWaitingAsync(morgan.Find("R-1", "criteria"), "Approve");
        return riley;
    }

    private static Task<List<WorkState>> WorkAsync(TestApp app) =>
        app.LookAsync(db => db.Work.Where(row => row.Kind == WorkKind.ScreenCandidate).Select(row => row.State).ToListAsync());
}
