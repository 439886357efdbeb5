using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the database answers, and whether its tables are those of this version.</summary>
internal sealed class DatabaseCheck(IOptions<StorageOptions> storage) : ICheck
{
    private const string Mending = "Check that the server runs, and that host, database, user and password in Storage__ConnectionString are right.";

    public string Name => "database";

    public IReadOnlyList<Type> Needs => [typeof(StorageOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var db = ExistingStore.Open(storage.Value);
            return [db is null ? Finding.Ok(Name, "There is no SQLite file yet; it is made at the first start.") : await LookAsync(db, cancellationToken)];
        }
        catch (SqliteException exception)
        {
            return [Finding.Fault(Name, $"The SQLite file in Storage__Directory cannot be used: {exception.Message}", "Put its backup back, or set Storage__Directory to another folder.")];
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InvalidCatalogName)
        {
            return [Finding.Warning(Name, "The PostgreSQL server answers, and the database is not there.", "The start makes it where the user may do that; otherwise create it.")];
        }
        catch (ArgumentException)
        {
            // The connection string itself is never repeated: it holds a password.
            return [Finding.Fault(Name, "Storage__ConnectionString is no connection string of PostgreSQL.", Mending)];
        }
        catch (Exception exception) when (ExistingStore.Cause(exception) is NpgsqlException or SocketException or TimeoutException)
        {
            return [Finding.Fault(Name, $"PostgreSQL cannot be used: {ExistingStore.Cause(exception).Message}", Mending)];
        }
    }

    private async Task<Finding> LookAsync(HiringDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var known = db.Database.GetMigrations().ToList();
        var kind = storage.Value.Provider is StorageProvider.PostgreSql ? "PostgreSQL" : "The SQLite file";
        if (applied.Except(known, StringComparer.Ordinal).Any())
        {
            return Finding.Fault(Name, $"{kind} was written by a newer version of TeamsOrchestrator.", "Run that version, or use another database.");
        }

        var missing = known.Except(applied, StringComparer.Ordinal).Count();
        return missing == 0 ? Finding.Ok(Name, $"{kind} answers, with the tables of this version.")
            : applied.Count == 0 ? Finding.Ok(Name, $"{kind} answers and is empty; its tables are made at the first start.")
            : Finding.Warning(Name, $"{kind} has the tables of an older version; the next start changes them.", "Make a backup before.");
    }
}
