using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Runs a work item that it could lease: its handler, while the lease is renewed, and what follows from a fault.</summary>
internal sealed partial class WorkRunner(
    WorkTable table, WorkLeases leases, LeaseRenewal renewals, WorkDispatcher dispatcher, AbandonedRuns abandoned, BlockedWork blocked, WaitingSteps waiting, WorkActivity activity, RunningWork running, IOptions<JobsOptions> options, TimeProvider clock,
    IHostApplicationLifetime lifetime, ILogger<WorkRunner> logger)
{
    private const int ConflictsInARow = 20;
    private const int StoreTries = 10;

    /// <summary>The least pause that the other side can ask for: one of nothing would try again without end.</summary>
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MostPause = TimeSpan.FromMinutes(5);

    /// <summary>Runs an item, unless it is not due, done, or in another run's hands.</summary>
    public async Task RunAsync(string tenantId, Guid itemId, CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return; // it stays due: another node takes it, or the next start
        }

        activity.Start();
        try
        {
            if (await leases.ClaimAsync(tenantId, itemId, cancellationToken) is { } lease)
            {
                await RunClaimedAsync(lease, wasAbandoned: false, cancellationToken);
            }
            else if (await leases.FindAbandonedAsync(tenantId, itemId, cancellationToken) is { } left)
            {
                await RunAbandonedAsync(left, cancellationToken);
            }
        }
        finally
        {
            activity.End();
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task RunAbandonedAsync(WorkItem left, CancellationToken cancellationToken)
    {
        // Deliveries read no files: they wait for nobody.
        return left.Kind == WorkKind.Deliver
            ? TakeOverAsync()
            : abandoned.RunAsync(new WorkHint(left.TenantId, left.Id, left.DueAt, left.Priority), TakeOverAsync, cancellationToken);

        async Task TakeOverAsync()
        {
            if (await leases.TakeOverAsync(left.TenantId, left.Id, cancellationToken) is { } lease)
            {
                await RunClaimedAsync(lease, wasAbandoned: true, cancellationToken);
            }
        }
    }

    private async Task RunClaimedAsync(WorkLease lease, bool wasAbandoned, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.RunLimit, clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var renewal = renewals.RunAsync(lease, ended);
        try
        {
            if (!wasAbandoned || !await GiveUpAsync(lease, stopped: true, ended.Token))
            {
                await RunHandlerAsync(lease, ended);
            }
        }
        catch (RequisitionStoppedException)
        {
            await leases.ReleaseAsync(lease, WorkState.Held, Now, cancellationToken);
        }
        catch (WorkDelayedException delayed)
        {
            await TryLaterAsync(lease, delayed.After is { } after && after < LeastPause ? LeastPause : delayed.After, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await leases.ReturnAsync(lease, CancellationToken.None);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested && !limit.IsCancellationRequested)
        {
            Log.LeaseLost(logger, lease.ItemId);
        }
        catch (ModelFaultException fault)
        {
            await waiting.WaitAsync(lease, fault, cancellationToken);
        }
        catch (WorkBlockedException fault)
        {
            await blocked.WaitAsync(lease, fault, cancellationToken);
        }
        catch (Exception exception) when (StoreOutage.MayPass(exception))
        {
            Log.StoreAway(logger, exception, lease.ItemId);
            await ReturnWhenStoreIsBackAsync(lease);
        }
        catch (Exception exception)
        {
            Log.Failed(logger, exception, lease.ItemId);
            await RetryOrGiveUpAsync(lease, cancellationToken);
        }
        finally
        {
            await ended.CancelAsync();
            await renewal;
        }
    }

    private async Task RunHandlerAsync(WorkLease lease, CancellationTokenSource run)
    {
        var cancellationToken = run.Token;
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = leases.Enter(lease.TenantId);
            if (await FindAsync(scope, lease, cancellationToken) is not { } item)
            {
                return; // the lease ran out and another run took over
            }

            // A stop of the program waits for deliveries, which cannot know what was taken already, and for nothing else.
            await using var stop = item.Kind == WorkKind.Deliver ? default : lifetime.ApplicationStopping.Register(run.Cancel);
            using var started = item.RequisitionId is { } requisitionId ? running.Enter(lease.TenantId, requisitionId, item.Kind, run) : null;
            try
            {
                if (item.RequisitionId is { } id)
                {
                    await StoppedRequisitions.RefuseAsync(scope.ServiceProvider.GetRequiredService<HiringDb>(), id, item.Kind, cancellationToken);
                }

                await table.Resolve(item.Kind, scope.ServiceProvider).RunAsync(item, cancellationToken);
                return;
            }
            catch (OperationCanceledException) when (started is { Stopped: true })
            {
                throw new RequisitionStoppedException();
            }
            catch (Exception exception) when (conflicts < ConflictsInARow && Conflict.Is(exception))
            {
                Log.Conflict(logger, lease.ItemId, conflicts + 1);
            }
        }
    }

    // It is nothing that the item is to blame for: no attempt counts. Where the store stays away the lease runs out, and the sweep finds the item.
    private async Task ReturnWhenStoreIsBackAsync(WorkLease lease)
    {
        for (var left = StoreTries; left > 0; left--)
        {
            await Task.Delay(LeastPause, clock);
            try
            {
                await leases.ReturnAsync(lease, CancellationToken.None);
                return;
            }
            catch (Exception exception) when (StoreOutage.MayPass(exception))
            {
                Log.StoreAway(logger, exception, lease.ItemId);
            }
        }
    }

    private async Task RetryOrGiveUpAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        try
        {
            if (!await GiveUpAsync(lease, stopped: false, cancellationToken))
            {
                await TryLaterAsync(lease, pause: null, cancellationToken);
            }
        }
        catch (RequisitionStoppedException)
        {
            await leases.ReleaseAsync(lease, WorkState.Held, Now, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Even telling people failed: nothing is lost, the item goes on being tried.
            Log.NobodyTold(logger, exception, lease.ItemId);
            await TryLaterAsync(lease, MostPause, cancellationToken);
        }
    }

    /// <summary>Tells people, where this was the last attempt. Whoever has nothing to say then (deliveries) goes on trying, ever more slowly.</summary>
    /// <param name="lease">The lease of the item.</param>
    /// <param name="stopped">Whether no attempt came back, the last one neither: another one would end the program again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    private async Task<bool> GiveUpAsync(WorkLease lease, bool stopped, CancellationToken cancellationToken)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            await using var scope = leases.Enter(lease.TenantId);
            if (await FindAsync(scope, lease, cancellationToken) is not { } item || item.Kind == WorkKind.Deliver
                || item.Attempt < (await RuleAsync(scope, item, cancellationToken) is { } rule ? rule.Attempts : options.Value.MaxAttempts) + (stopped ? 1 : 0))
            {
                return false;
            }

            try
            {
                var handler = table.Resolve(item.Kind, scope.ServiceProvider);
                if (!stopped)
                {
                    await handler.GiveUpAsync(item, cancellationToken);
                }
                else if (!await handler.GiveUpStoppedAsync(item, cancellationToken))
                {
                    return false;
                }

                item.Fail(Now);
                await scope.ServiceProvider.GetRequiredService<UnitOfWork>().CommitAsync(item, cancellationToken);
                Log.GaveUp(logger, lease.ItemId, item.Attempt);
                return true;
            }
            catch (Exception exception) when (conflicts < ConflictsInARow && Conflict.Is(exception))
            {
                Log.Conflict(logger, lease.ItemId, conflicts + 1);
            }
        }
    }

    private async Task TryLaterAsync(WorkLease lease, TimeSpan? pause, CancellationToken cancellationToken)
    {
        if (pause is null)
        {
            await using var scope = leases.Enter(lease.TenantId);
            var item = await scope.ServiceProvider.GetRequiredService<HiringDb>().Work.AsNoTracking().SingleOrDefaultAsync(row => row.Id == lease.ItemId, cancellationToken);
            pause = item is null ? Backoff(0) : (await RuleAsync(scope, item, cancellationToken))?.Pause ?? Backoff(item.Attempt);
        }

        var dueAt = Now + (long)pause.Value.TotalMilliseconds;
        if (await leases.ReleaseAsync(lease, WorkState.Pending, dueAt, cancellationToken))
        {
            dispatcher.Wake(new WorkHint(lease.TenantId, lease.ItemId, dueAt, WorkPriority.Normal));
        }
    }

    private static Task<RetryRule?> RuleAsync(AsyncServiceScope scope, WorkItem item, CancellationToken cancellationToken) =>
        scope.ServiceProvider.GetRequiredService<IRetryRules>().OfAsync(item, cancellationToken);

    // Up to a quarter longer than the last one: many that failed together do not come back together.
#pragma warning disable CA5394 // nothing secret hangs on it
    private static TimeSpan Backoff(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(MostPause.TotalSeconds, Math.Pow(2, Math.Min(attempt, 10)) / 2) * (1 + (Random.Shared.NextDouble() / 4)));
#pragma warning restore CA5394

    // A step that waited for a language model waits no more once this run commits.
    private static async Task<WorkItem?> FindAsync(AsyncServiceScope scope, WorkLease lease, CancellationToken cancellationToken)
    {
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var found = await db.Work.Where(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token)
            .LeftJoin(db.StepWaits, row => row.Id, wait => wait.WorkItemId, (row, wait) => new { Item = row, Wait = wait }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return null;
        }

        if (found.Wait is { } wait)
        {
            db.StepWaits.Remove(wait);
        }

        scope.ServiceProvider.GetRequiredService<CallSubject>().Enter(found.Item.RequisitionId, found.Item.SubjectId);
        return found.Item;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 210, Level = LogLevel.Error, Message = "Work item {ItemId} failed; it will be tried again.")]
        public static partial void Failed(ILogger logger, Exception exception, Guid itemId);

        [LoggerMessage(EventId = 211, Level = LogLevel.Error, Message = "Work item {ItemId} failed {Attempts} times; people are told.")]
        public static partial void GaveUp(ILogger logger, Guid itemId, int attempts);

        [LoggerMessage(EventId = 212, Level = LogLevel.Debug, Message = "Work item {ItemId} starts again after conflict {Number}.")]
        public static partial void Conflict(ILogger logger, Guid itemId, int number);

        [LoggerMessage(EventId = 219, Level = LogLevel.Warning, Message = "The store went away under work item {ItemId}; it is given back untried.")]
        public static partial void StoreAway(ILogger logger, Exception exception, Guid itemId);

        [LoggerMessage(EventId = 215, Level = LogLevel.Information, Message = "Work item {ItemId} was taken over by another run; this one ends without a result.")]
        public static partial void LeaseLost(ILogger logger, Guid itemId);

        [LoggerMessage(EventId = 216, Level = LogLevel.Error, Message = "Work item {ItemId} failed for the last time, and people could not be told; it is tried again.")]
        public static partial void NobodyTold(ILogger logger, Exception exception, Guid itemId);
    }
}
