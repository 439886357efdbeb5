using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;
using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A database per kind on which the real migrations ran, once per run of the tests. Every test gets a copy.</summary>
internal static class MigratedOnce
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> PostgreSql = new(MakePostgreSqlAsync);

    /// <summary>Gets the path of the SQLite file.</summary>
    public static Task<string> SqliteFile => Sqlite.Value;

    /// <summary>Gets the name of the PostgreSQL database.</summary>
    public static Task<string> PostgreSqlName => PostgreSql.Value;

    private static async Task<string> MakeSqliteAsync()
    {
        var directory = Directory.CreateTempSubdirectory("teamsorchestrator-migrated-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(directory, recursive: true);
        var file = Path.Combine(directory, "migrated.db");
        var options = new DbContextOptionsBuilder<SqliteHiringDb>().UseSqlite($"Data Source={file};Pooling=False").Options;
        await using (var db = new SqliteHiringDb(options, new TenantScope()))
        {
            await db.Database.MigrateAsync();
        }

        // The last connection to close has written everything into the one file.
        File.Exists(file + "-wal").ShouldBeFalse();
        return file;
    }

    private static async Task<string> MakePostgreSqlAsync()
    {
        var name = "migrated_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        await TestDatabase.ExecuteAsync($"CREATE DATABASE {name}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => TestDatabase.ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)").GetAwaiter().GetResult();

        // A database that somebody is connected to cannot be copied.
        var connection = new NpgsqlConnectionStringBuilder(TestDatabase.PostgreSqlServer) { Database = name, Pooling = false }.ConnectionString;
        var options = new DbContextOptionsBuilder<PostgreSqlHiringDb>().UseNpgsql(connection).Options;
        await using (var db = new PostgreSqlHiringDb(options, new TenantScope()))
        {
            await db.Database.MigrateAsync();
            await SchedulerTables.MakeAsync(db, CancellationToken.None);
        }

        return name;
    }
}
