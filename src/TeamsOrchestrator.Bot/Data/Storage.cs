using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Makes the store ready before anything else runs: lock, work folder, schema, workflow definitions, leases of the process that was killed.</summary>
internal sealed class Storage(IServiceScopeFactory scopes, StoragePaths paths, WorkFolder work, WorkflowCatalogue catalogue, TimeProvider clock) : IDisposable
{
    private StorageLock? fileLock;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        if (db.Database.IsSqlite())
        {
            fileLock ??= StorageLock.Take(paths);
            await RemoveStaleMigrationLockAsync(db, cancellationToken);
        }

        work.Empty();
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
        {
            // Nobody else can hold a lease while this process has the lock.
            await db.Work.IgnoreQueryFilters().Where(row => row.LeasedBy != null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedBy, (Guid?)null).SetProperty(row => row.LeaseUntil, (long?)null), cancellationToken);
        }

        await catalogue.StoreAsync(db, clock, cancellationToken);
    }

    public void Dispose() => fileLock?.Dispose();

    // A process killed while migrating leaves EF's lock row behind; every later start would wait for it for ever.
    private static async Task RemoveStaleMigrationLockAsync(HiringDb db, CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'").ToListAsync(cancellationToken);
        if (tables.Count > 0)
        {
            await db.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsLock" """, cancellationToken);
        }
    }
}
