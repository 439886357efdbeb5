using Microsoft.EntityFrameworkCore;
using Npgsql;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;

namespace TeamsOrchestrator.Bot.Cli;

/// <summary>Opens the database that is there, to look into it and nothing else.</summary>
internal static class ExistingStore
{
    private const int Seconds = 8;

    /// <summary>Gets the file of the data folder, whether it is there or not.</summary>
    public static string SqliteFile(StorageOptions options) => Path.Combine(StoragePaths.Resolve(options.Directory), "teamsorchestrator.db");

    /// <summary>Finds what went wrong in the database. EF wraps it where trying again might help.</summary>
    public static Exception Cause(Exception exception) => exception is InvalidOperationException { InnerException: { } inner } ? inner : exception;

    /// <summary>Opens it.</summary>
    /// <returns>The store, or null where the first start has yet to make it.</returns>
    /// <exception cref="ArgumentException">The connection string cannot be read.</exception>
    public static HiringDb? Open(StorageOptions options)
    {
        if (options.Provider is StorageProvider.PostgreSql)
        {
            var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString) { Timeout = Seconds, CommandTimeout = Seconds, Pooling = false };
            connection.Options = $"{connection.Options} -c default_transaction_read_only=on".Trim();
            return new PostgreSqlHiringDb(new DbContextOptionsBuilder<PostgreSqlHiringDb>().UseNpgsql(connection.ConnectionString).Options, new TenantScope());
        }

        var file = SqliteFile(options);
        return File.Exists(file)
            ? new SqliteHiringDb(new DbContextOptionsBuilder<SqliteHiringDb>().UseSqlite($"Data Source={file};Mode=ReadOnly;Pooling=False;Default Timeout={Seconds}").Options, new TenantScope())
            : null;
    }
}
