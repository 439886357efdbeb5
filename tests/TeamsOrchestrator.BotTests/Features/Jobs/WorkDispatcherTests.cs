using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Which scheduler is told of what.</summary>
public sealed class WorkDispatcherTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [PostgreSqlFact]
    public async Task What_is_due_now_is_the_nodes_own_and_what_is_due_later_all_nodes_know_of()
    {
        // Arrange: a run that looks at what the nodes share
        var (app, script) = await ProbeScript.StartAsync(Database.PostgreSql);
        await using var _ = app;
        var shared = -1;
        script.Run = async _ => shared = await SharedAsync(app);

        // Act
        await ProbeScript.AddAsync(app);
        await app.UntilAsync(db => db.Work.AnyAsync(row => row.Kind == Probe.Kind && row.State == WorkState.Done));
        var later = app.Clock.GetUtcNow().AddSeconds(40).ToUnixTimeMilliseconds();
        app.Services.GetRequiredService<WorkDispatcher>().Wake(new WorkHint(Persona.Tenant, Guid.CreateVersion7(), later, WorkPriority.Normal));

        // Assert
        shared.ShouldBe(0);
        await app.UntilAsync(async _ => await SharedAsync(app) == 1);
    }

    [Fact]
    public async Task However_often_it_is_asked_for_while_it_runs_it_runs_once_more()
    {
        // Arrange
        var (app, script) = await ProbeScript.StartAsync();
        await using var _ = app;
        var (begun, held) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        script.Run = _ =>
        {
            begun.TrySetResult();
            return held.Task;
        };
        var subject = Guid.CreateVersion7();
        await AskAsync();
        await begun.Task.WaitAsync(Patience);

        // Act
        for (var again = 0; again < 3; again++)
        {
            await AskAsync();
        }

        held.SetResult();
        await app.SettleAsync();

        // Assert
        script.Runs.ShouldBe(2);

        Task AskAsync() => app.DoAsync(services =>
        {
            services.GetRequiredService<WorkQueue>().Ask(Probe.Kind, subject);
            return Task.CompletedTask;
        });
    }

    private static Task<int> SharedAsync(TestApp app) =>
        app.LookAsync(db => db.Database.SqlQuery<int>($"""SELECT ((SELECT count(*) FROM qrtz_triggers) + (SELECT count(*) FROM qrtz_fired_triggers))::int AS "Value" """).SingleAsync());
}
