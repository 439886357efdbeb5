using Microsoft.EntityFrameworkCore;
using Quartz;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Finds due rows that nobody holds: after a crash between commit and hint, a restart, a dead node. Clears what is no longer needed.</summary>
/// <remarks>Every node sweeps, by its own clock and not by the scheduler's: it makes good what goes wrong there.</remarks>
internal sealed partial class Sweep(
    IServiceScopeFactory scopes, WriteGate gate, WorkDispatcher dispatcher, WorkTable table, WorkSchedulers schedulers, TimeProvider clock, ILogger<Sweep> logger) : BackgroundService
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    /// <summary>How many rows one sweep wakes. The next one finds the rest.</summary>
    private const int Most = 500;

    /// <summary>How many hints one sweep makes anew that are there and led to nothing.</summary>
    private const int MostAnew = 20;

    /// <summary>After this long a hint without a run may be stuck, or waits behind much else.</summary>
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeepProcessed = TimeSpan.FromDays(14);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception, Interval);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var kinds = table.Kinds.ToList(); // in a rolling update there may be work that only the newer nodes know
        var due = await db.Work.IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.State == WorkState.Pending && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now) && kinds.Contains(row.Kind))
            .OrderByDescending(row => row.Priority).ThenBy(row => row.DueAt)
            .Take(Most)
            .Select(row => new WorkHint(row.TenantId, row.Id, row.DueAt, row.Priority))
            .ToListAsync(cancellationToken);
        await WakeAsync(due, now, cancellationToken);
        await ForgetAsync(db, now - (long)KeepProcessed.TotalMilliseconds, cancellationToken);
    }

    private async Task WakeAsync(List<WorkHint> due, long now, CancellationToken cancellationToken)
    {
        if (due.Count == 0)
        {
            return;
        }

        var known = new HashSet<Guid>();
        foreach (var scheduler in await schedulers.AllAsync(cancellationToken))
        {
            var hints = (await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(WorkDispatcher.Group), cancellationToken)).ToLookup(WorkDispatcher.ItemOf);
            foreach (var hint in due.Where(hint => hint.DueAt < now - (long)Stuck.TotalMilliseconds && hints.Contains(hint.ItemId)).Take(MostAnew))
            {
                await scheduler.UnscheduleJobs([.. hints[hint.ItemId]], cancellationToken);
                dispatcher.WakeAnew(hint);
            }

            known.UnionWith(hints.Select(hint => hint.Key));
        }

        foreach (var hint in due.Where(hint => !known.Contains(hint.ItemId)))
        {
            dispatcher.WakeAnew(hint);
        }
    }

    private async Task ForgetAsync(HiringDb db, long before, CancellationToken cancellationToken)
    {
        if (!await db.ProcessedActivities.IgnoreQueryFilters().AnyAsync(row => row.At < before, cancellationToken))
        {
            return;
        }

        using (await gate.EnterAsync(cancellationToken))
        {
            await db.ProcessedActivities.IgnoreQueryFilters().Where(row => row.At < before).ExecuteDeleteAsync(cancellationToken);
            await db.Outbox.IgnoreQueryFilters().Where(row => row.State == OutboxState.Sent && row.NotBefore < before).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 218, Level = LogLevel.Warning, Message = "Looking for work that is due failed; it is done again in {Interval}.")]
        public static partial void Failed(ILogger logger, Exception exception, TimeSpan interval);
    }
}
