using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Claims a work item by one conditional update, runs its handler while renewing the lease, and says what happens after a fault.</summary>
internal sealed partial class WorkRunner(
    IServiceScopeFactory scopes, WorkTable table, WorkDispatcher dispatcher, WorkActivity activity, KeyFactory ids, IOptions<JobsOptions> options, TimeProvider clock, ILogger<WorkRunner> logger)
{
    private const int ConflictsInARow = 20;

    /// <summary>Runs an item, unless it is not due, done, or in another run's hands.</summary>
    public async Task RunAsync(string tenantId, Guid itemId, CancellationToken cancellationToken)
    {
        activity.Start();
        try
        {
            var lease = ids.Next();
            if (await ClaimAsync(tenantId, itemId, lease, cancellationToken))
            {
                await RunClaimedAsync(tenantId, itemId, lease, cancellationToken);
            }
        }
        finally
        {
            activity.End();
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long LeaseEnd => Now + (long)options.Value.Lease.TotalMilliseconds;

    private Task<bool> ClaimAsync(string tenantId, Guid itemId, Guid lease, CancellationToken cancellationToken) => WriteAsync(
        tenantId,
        db => db.Work
            .Where(row => row.Id == itemId && row.State == WorkState.Pending && row.DueAt <= Now && (row.LeaseUntil == null || row.LeaseUntil < Now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedBy, lease).SetProperty(row => row.LeaseUntil, LeaseEnd).SetProperty(row => row.Attempt, row => row.Attempt + 1),
                cancellationToken),
        cancellationToken);

    private async Task RunClaimedAsync(string tenantId, Guid itemId, Guid lease, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.RunLimit, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var renewal = RenewAsync(tenantId, itemId, lease, ended);
        try
        {
            await RunHandlerAsync(tenantId, itemId, lease, ended.Token);
        }
        catch (RequisitionStoppedException)
        {
            await ReleaseAsync(tenantId, itemId, lease, WorkState.Held, Now, cancellationToken);
        }
        catch (WorkDelayedException delayed)
        {
            await DelayAsync(tenantId, itemId, lease, delayed.After, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReleaseAsync(tenantId, itemId, lease, WorkState.Pending, Now, CancellationToken.None);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, itemId);
            await RetryOrGiveUpAsync(tenantId, itemId, lease, cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
        }
    }

    private async Task RunHandlerAsync(string tenantId, Guid itemId, Guid lease, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
            var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
            var item = await db.Work.SingleOrDefaultAsync(row => row.Id == itemId && row.LeasedBy == lease, cancellationToken);
            if (item is null)
            {
                return; // the lease ran out and another run took over
            }

            try
            {
                await table.Resolve(item.Kind, scope.ServiceProvider).RunAsync(item, cancellationToken);
                return;
            }
            catch (DbUpdateException exception) when (conflicts < ConflictsInARow && Conflict.Is(exception))
            {
                Log.Conflict(logger, itemId, conflicts + 1);
            }
        }
    }

    // Renewing ends with the run; where the lease is lost, the run is cancelled, because another one has the item.
    private async Task RenewAsync(string tenantId, Guid itemId, Guid lease, CancellationTokenSource run)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(run.Token))
            {
                var held = await WriteAsync(
                    tenantId,
                    db => db.Work.Where(row => row.Id == itemId && row.LeasedBy == lease)
                        .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, LeaseEnd), run.Token),
                    run.Token);
                if (!held)
                {
                    await run.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            Log.Ended(logger, itemId);
        }
        catch (Exception exception)
        {
            Log.NotRenewed(logger, exception, itemId);
        }
    }

    private async Task DelayAsync(string tenantId, Guid itemId, Guid lease, TimeSpan? after, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        var attempt = await scope.ServiceProvider.GetRequiredService<HiringDb>().Work
            .Where(row => row.Id == itemId).Select(row => row.Attempt).SingleAsync(cancellationToken);
        var pause = after ?? Backoff(attempt);
        await ReleaseAsync(tenantId, itemId, lease, WorkState.Pending, Now + (long)pause.TotalMilliseconds, cancellationToken);
        await dispatcher.WakeAsync(new WorkHint(tenantId, itemId, Now + (long)pause.TotalMilliseconds, WorkPriority.Normal), cancellationToken);
    }

    private async Task RetryOrGiveUpAsync(string tenantId, Guid itemId, Guid lease, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var item = await db.Work.SingleOrDefaultAsync(row => row.Id == itemId && row.LeasedBy == lease, cancellationToken);
        if (item is null)
        {
            return;
        }

        // Whoever has nothing to say at the end of the attempts (deliveries) goes on trying, ever more slowly.
        if (item.Attempt < options.Value.MaxAttempts || item.Kind == WorkKind.Deliver)
        {
            await ReleaseAsync(tenantId, itemId, lease, WorkState.Pending, Now + (long)Backoff(item.Attempt).TotalMilliseconds, cancellationToken);
            return;
        }

        Log.GaveUp(logger, itemId, item.Attempt);
        await table.Resolve(item.Kind, scope.ServiceProvider).GiveUpAsync(item, cancellationToken);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(cancellationToken);
        await ReleaseAsync(tenantId, itemId, lease, WorkState.Failed, Now, cancellationToken);
    }

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempt, 9)) / 2));

    private Task<bool> ReleaseAsync(string tenantId, Guid itemId, Guid lease, WorkState state, long dueAt, CancellationToken cancellationToken) => WriteAsync(
        tenantId,
        db => db.Work.Where(row => row.Id == itemId && row.LeasedBy == lease)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.DueAt, dueAt)
                    .SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeaseUntil, (long?)null),
                cancellationToken),
        cancellationToken);

    private async Task<bool> WriteAsync(string tenantId, Func<HiringDb, Task<int>> write, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        using (await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(cancellationToken))
        {
            return await write(scope.ServiceProvider.GetRequiredService<HiringDb>()) == 1;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 210, Level = LogLevel.Error, Message = "Work item {ItemId} failed; it will be tried again.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid itemId);

        [LoggerMessage(EventId = 211, Level = LogLevel.Error, Message = "Work item {ItemId} failed {Attempts} times; people are told.")]
        public static partial void GaveUp(ILogger logger, Guid itemId, int attempts);

        [LoggerMessage(EventId = 212, Level = LogLevel.Debug, Message = "Work item {ItemId} starts again after conflict {Number}.")]
        public static partial void Conflict(ILogger logger, Guid itemId, int number);

        [LoggerMessage(EventId = 213, Level = LogLevel.Warning, Message = "The lease of work item {ItemId} could not be renewed.")]
        public static partial void NotRenewed(ILogger logger, Exception exception, Guid itemId);

        [LoggerMessage(EventId = 214, Level = LogLevel.Trace, Message = "The run of work item {ItemId} ended.")]
        public static partial void Ended(ILogger logger, Guid itemId);
    }
}
