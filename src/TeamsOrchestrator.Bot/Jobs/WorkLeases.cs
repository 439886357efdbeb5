using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Takes, renews and gives back the lease of a work item, each by one conditional update.</summary>
internal sealed class WorkLeases(IServiceScopeFactory scopes, KeyFactory ids, IOptions<JobsOptions> options, TimeProvider clock)
{
    /// <summary>Takes a lease.</summary>
    /// <returns>The lease, or null where the item is not due, done, or in another run's hands.</returns>
    public async Task<WorkLease?> ClaimAsync(string tenantId, Guid itemId, CancellationToken cancellationToken)
    {
        var lease = new WorkLease(tenantId, itemId, ids.Next());
        var claimed = await WriteAsync(
            tenantId,
            db => db.Work
                .Where(row => row.Id == itemId && row.State == WorkState.Pending && row.DueAt <= Now && (row.LeaseUntil == null || row.LeaseUntil < Now))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.LeasedBy, lease.Token).SetProperty(row => row.LeaseUntil, LeaseEnd).SetProperty(row => row.Attempt, row => row.Attempt + 1),
                    cancellationToken),
            cancellationToken);
        return claimed ? lease : null;
    }

    /// <summary>Holds the item for another while.</summary>
    /// <returns>Whether this run still has it.</returns>
    public Task<bool> RenewAsync(WorkLease lease, CancellationToken cancellationToken) => WriteAsync(
        lease.TenantId,
        db => db.Work.Where(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, LeaseEnd), cancellationToken),
        cancellationToken);

    /// <summary>Gives the item back without a result.</summary>
    /// <returns>Whether this run still had it.</returns>
    public Task<bool> ReleaseAsync(WorkLease lease, WorkState state, long dueAt, CancellationToken cancellationToken) => WriteAsync(
        lease.TenantId,
        db => db.Work.Where(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.DueAt, dueAt)
                    .SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeaseUntil, (long?)null),
                cancellationToken),
        cancellationToken);

    /// <summary>Opens a scope for a tenant.</summary>
    public AsyncServiceScope Enter(string tenantId)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenantId);
        return scope;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long LeaseEnd => Now + (long)options.Value.Lease.TotalMilliseconds;

    private async Task<bool> WriteAsync(string tenantId, Func<HiringDb, Task<int>> write, CancellationToken cancellationToken)
    {
        await using var scope = Enter(tenantId);
        using (await scope.ServiceProvider.GetRequiredService<WriteGate>().EnterAsync(cancellationToken))
        {
            return await write(scope.ServiceProvider.GetRequiredService<HiringDb>()) == 1;
        }
    }
}
