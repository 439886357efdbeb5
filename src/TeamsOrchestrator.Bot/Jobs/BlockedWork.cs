using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Puts off work that this version of the program cannot do. In a rolling update a newer node takes it at once, so people are told only where it goes on.</summary>
internal sealed partial class BlockedWork(WorkLeases leases, WorkDispatcher dispatcher, TimeProvider clock, ILogger<BlockedWork> logger)
{
    private const int AttemptsBeforeTelling = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>How long it waits for its next try, once people were told.</summary>
    private static readonly TimeSpan LongPause = TimeSpan.FromMinutes(15);

    /// <summary>Gives an item back for later; a run that no longer holds it changes nothing.</summary>
    public async Task WaitAsync(WorkLease lease, WorkBlockedException fault, CancellationToken cancellationToken)
    {
        Log.Waits(logger, lease.ItemId, fault.Message);
        await using var scope = leases.Enter(lease.TenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        if (await db.Work.SingleOrDefaultAsync(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token, cancellationToken) is not { } item)
        {
            return;
        }

        var dueAt = (clock.GetUtcNow() + (item.Attempt < AttemptsBeforeTelling ? Pause : LongPause)).ToUnixTimeMilliseconds();
        if (item.Attempt < AttemptsBeforeTelling)
        {
            await leases.ReleaseAsync(lease, WorkState.Pending, dueAt, cancellationToken);
        }
        else
        {
            await TellAsync(fault, item, scope.ServiceProvider, cancellationToken);
            await leases.PutOffAsync(lease, dueAt, cancellationToken);
        }

        dispatcher.Wake(new WorkHint(lease.TenantId, lease.ItemId, dueAt, WorkPriority.Normal));
    }

    private async Task TellAsync(WorkBlockedException fault, WorkItem item, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await fault.TellAsync(item, services, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NobodyTold(logger, exception, item.Id); // the next try tells
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 221, Level = LogLevel.Error, Message = "Work item {ItemId} waits: {Why} The command doctor says what is wrong.")]
        public static partial void Waits(ILogger logger, Guid itemId, string why);

        [LoggerMessage(EventId = 222, Level = LogLevel.Error, Message = "Work item {ItemId} waits, and people could not be told; the next try tells them.")]
        public static partial void NobodyTold(ILogger logger, Exception exception, Guid itemId);
    }
}
