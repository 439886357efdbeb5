using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>Takes, renews and gives back the lease of a work item, each by one conditional update.</summary>
internal sealed class WorkLeases(IServiceScopeFactory scopes, WorkTable table, KeyFactory ids, IOptions<JobsOptions> options, TimeProvider clock)
{
    /// <summary>Takes the lease of an item that every run so far gave back.</summary>
    /// <returns>The lease, or null where the item is not due, done, in another run's hands, or was left behind by one.</returns>
    public Task<WorkLease?> ClaimAsync(string tenantId, Guid itemId, CancellationToken cancellationToken) =>
        TakeAsync(tenantId, itemId, rows => rows.Where(row => row.LeasedBy == null), cancellationToken);

    /// <summary>Takes the lease of an item whose last run never came back: the program ended under it.</summary>
    /// <returns>The lease, or null where there is no such item, or it is not due.</returns>
    public Task<WorkLease?> TakeOverAsync(string tenantId, Guid itemId, CancellationToken cancellationToken) =>
        TakeAsync(tenantId, itemId, rows => rows.Where(row => row.LeasedBy != null), cancellationToken);

    /// <summary>Finds an item that <see cref="TakeOverAsync"/> would take.</summary>
    public async Task<WorkItem?> FindAbandonedAsync(string tenantId, Guid itemId, CancellationToken cancellationToken)
    {
        await using var scope = Enter(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        return await Free(db, itemId).AsNoTracking().SingleOrDefaultAsync(row => row.LeasedBy != null, cancellationToken);
    }

    // In a rolling update a newer node may ask for work that this one does not know; it is left to the newer ones.
    private readonly List<WorkKind> kinds = [.. table.Kinds];

    private IQueryable<WorkItem> Free(HiringDb db, Guid itemId) =>
        db.Work.Where(row => row.Id == itemId && row.State == WorkState.Pending && row.DueAt <= Now && (row.LeaseUntil == null || row.LeaseUntil < Now) && kinds.Contains(row.Kind));

    private async Task<WorkLease?> TakeAsync(string tenantId, Guid itemId, Func<IQueryable<WorkItem>, IQueryable<WorkItem>> which, CancellationToken cancellationToken)
    {
        var lease = new WorkLease(tenantId, itemId, ids.Next());
        var claimed = await WriteAsync(
            tenantId,
            db => which(Free(db, itemId))
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

    /// <summary>Finds the requisition of an item where a person stopped or ended it meanwhile.</summary>
    public async Task<(Guid Id, RequisitionState State)?> StoppedAsync(WorkLease lease, CancellationToken cancellationToken)
    {
        await using var scope = Enter(lease.TenantId);
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        var stopped = await db.Work.Where(row => row.Id == lease.ItemId)
            .Join(db.Requisitions.Where(row => StoppedRequisitions.States.Contains(row.State)), row => row.RequisitionId, requisition => (Guid?)requisition.Id, (_, requisition) => new { requisition.Id, requisition.State })
            .SingleOrDefaultAsync(cancellationToken);
        return stopped is null ? null : (stopped.Id, stopped.State);
    }

    /// <summary>Gives the item back untried, because the program stops.</summary>
    /// <returns>Whether this run still had it.</returns>
    public Task<bool> ReturnAsync(WorkLease lease, CancellationToken cancellationToken) => WriteAsync(
        lease.TenantId,
        db => db.Work.Where(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Attempt, row => row.Attempt - 1).SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeaseUntil, (long?)null),
                cancellationToken),
        cancellationToken);

    /// <summary>Gives the item back untried until a later time.</summary>
    /// <returns>Whether this run still had it.</returns>
    public Task<bool> PutOffAsync(WorkLease lease, long dueAt, CancellationToken cancellationToken) => WriteAsync(
        lease.TenantId,
        db => db.Work.Where(row => row.Id == lease.ItemId && row.LeasedBy == lease.Token)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Attempt, row => row.Attempt - 1).SetProperty(row => row.DueAt, dueAt)
                    .SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeaseUntil, (long?)null),
                cancellationToken),
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
