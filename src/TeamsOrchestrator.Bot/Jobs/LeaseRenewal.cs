using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Renews the lease of an item for as long as its run lasts. Where the lease is lost the run is cancelled, because another one has the item.</summary>
internal sealed partial class LeaseRenewal(WorkLeases leases, RunningWork running, IOptions<JobsOptions> options, TimeProvider clock, ILogger<LeaseRenewal> logger)
{
    /// <summary>Renews until the run is cancelled. It never throws.</summary>
    public async Task RunAsync(WorkLease lease, CancellationTokenSource run)
    {
        using var timer = new PeriodicTimer(options.Value.Lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(run.Token))
            {
                if (!await TryAsync(lease, run.Token))
                {
                    await run.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            Log.Ended(logger, lease.ItemId);
        }
    }

    // A store that is away for a moment is asked again at the next tick; two ticks fit into a lease.
    private async Task<bool> TryAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        try
        {
            if (await leases.StoppedAsync(lease, cancellationToken) is { } stopped)
            {
                running.Stop(lease.TenantId, stopped.Id, kind => StoppedRequisitions.Rests(stopped.State, kind)); // on another node
            }

            return await leases.RenewAsync(lease, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotRenewed(logger, exception, lease.ItemId);
            return true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 213, Level = LogLevel.Warning, Message = "The lease of work item {ItemId} could not be renewed; it is tried again.")]
        public static partial void NotRenewed(ILogger logger, Exception exception, Guid itemId);

        [LoggerMessage(EventId = 214, Level = LogLevel.Trace, Message = "The run of work item {ItemId} ended.")]
        public static partial void Ended(ILogger logger, Guid itemId);
    }
}
