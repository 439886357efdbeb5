using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Makes the store ready before anything else runs: lock, work folder, schema, keys, workflow definitions, leases of the process that was killed.</summary>
/// <remarks>Of several nodes that start at once, one makes or upgrades the tables; the others wait, and find nothing left to do.</remarks>
internal sealed class Storage(
    IServiceScopeFactory scopes, StoragePaths paths, DataKeys keys, WorkFolder work, WorkflowCatalogue catalogue, TimeProvider clock) : IDisposable
{
    private const int UpgradeTries = 5;

    private StorageLock? fileLock;

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HiringDb>();
        if (db.Database.IsSqlite())
        {
            fileLock ??= StorageLock.Take(paths);
        }

        work.Empty();
        try
        {
            if (db.Database.IsSqlite())
            {
                await LetReadersAndWritersMeetAsync(db, cancellationToken);
                await RemoveStaleMigrationLockAsync(db, cancellationToken);
            }

            await using var upgrade = await UpgradeLock.TakeAsync(db, cancellationToken);
            await UpgradeAsync(db, cancellationToken);
            foreach (var ready in scope.ServiceProvider.GetServices<IStoreReady>())
            {
                await ready.RunAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is NpgsqlException or SocketException or TimeoutException or ArgumentException)
        {
            // The connection string itself is never repeated: it holds a password.
            throw new StartException(
                $"PostgreSQL cannot be used with Storage__ConnectionString: {exception.Message} Check that the server runs, and that host, database, user and password are right.", exception);
        }
        catch (SqliteException exception)
        {
            throw new StartException(
                $"The database file in Storage__Directory cannot be used: {exception.Message} Put its backup back, or set Storage__Directory to another folder.", exception);
        }
    }

    public void Dispose() => fileLock?.Dispose();

    // A migration and the nodes that run meanwhile may wait for each other; the server then ends one of them.
    private async Task UpgradeAsync(HiringDb db, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await PrepareTablesAsync(db, cancellationToken);
                return;
            }
            catch (PostgresException exception) when (tries < UpgradeTries && exception.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task PrepareTablesAsync(HiringDb db, CancellationToken cancellationToken)
    {
        await Generation.CheckAsync(db, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await Generation.RecordAsync(db, cancellationToken);
        if (await KeyMatch.FaultAsync(db, keys, cancellationToken) is { } fault)
        {
            throw new StartException(fault);
        }

        if (db.Database.IsSqlite())
        {
            // Nobody else can hold a lease while this process has the lock. Who held it last stays written down: that run never came back.
            await db.Work.IgnoreQueryFilters().Where(row => row.LeaseUntil != null).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeaseUntil, (long?)null), cancellationToken);
        }
        else
        {
            await SchedulerTables.MakeAsync(db, cancellationToken);
        }

        await catalogue.StoreAsync(db, clock, cancellationToken);
    }

    // The mode stays with the file. EF sets it where it makes the file itself, but here it may be there already: empty, because somebody looked into it, or because the first start was
    // killed. In the other mode a commit waits for every reader and a reader for every commit. Where a file system cannot do it, SQLite keeps the other mode.
    private static Task LetReadersAndWritersMeetAsync(HiringDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellationToken);

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
