using Microsoft.EntityFrameworkCore;
using Quartz;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Finds due rows that nobody holds: after a crash between commit and hint, a restart, a dead node. Clears what is no longer needed.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(HiringDb db, WriteGate gate, WorkDispatcher dispatcher, TimeProvider clock) : IJob
{
    /// <summary>How many rows one sweep wakes. The next one finds the rest.</summary>
    private const int Most = 500;

    public static readonly JobKey Key = new("sweep");

    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan KeepProcessed = TimeSpan.FromDays(14);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var due = await db.Work.IgnoreQueryFilters().AsNoTracking()
            .Where(row => row.State == WorkState.Pending && row.DueAt <= now && (row.LeaseUntil == null || row.LeaseUntil < now))
            .OrderByDescending(row => row.Priority).ThenBy(row => row.DueAt)
            .Take(Most)
            .Select(row => new WorkHint(row.TenantId, row.Id, row.DueAt, row.Priority))
            .ToListAsync(cancellationToken);
        foreach (var hint in due)
        {
            await dispatcher.WakeAsync(hint, cancellationToken);
        }

        await ForgetAsync(now - (long)KeepProcessed.TotalMilliseconds, cancellationToken);
    }

    private async Task ForgetAsync(long before, CancellationToken cancellationToken)
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
}
