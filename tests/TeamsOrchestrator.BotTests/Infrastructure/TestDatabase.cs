using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Data.PostgreSql;
using TeamsOrchestrator.Bot.Data.Sqlite;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A database of one test's own, removed afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? postgresName;
    private readonly string? server;

    private TestDatabase(Database kind, string directory, string? postgresName, string? server) => (Kind, Directory, this.postgresName, this.server) = (kind, directory, postgresName, server);

    public static string? PostgreSqlServer => Environment.GetEnvironmentVariable("TEST_POSTGRES");

    public static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public Database Kind { get; }

    public string Directory { get; }

    /// <summary>Makes a database with the product's tables, as the migrations leave them.</summary>
    public static Task<TestDatabase> CreateAsync(Database kind) => CreateAsync(kind, empty: false);

    /// <summary>Makes a database without anything in it, as on a first start.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(Database kind) => CreateAsync(kind, empty: true);

    /// <summary>Makes a PostgreSQL database without anything in it on a server that a test may do with as it likes.</summary>
    public static async Task<TestDatabase> CreateOnAsync(string server)
    {
        var name = "test_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        return new TestDatabase(Database.PostgreSql, System.IO.Directory.CreateTempSubdirectory("teamsorchestrator-").FullName, name, server);
    }

    public IReadOnlyDictionary<string, string?> Settings => Kind == Database.Sqlite
        ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Directory"] = Directory }
        : new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Directory"] = Directory,
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(server) { Database = postgresName, MaxPoolSize = 30 }.ConnectionString,
            ["Storage:Key"] = Convert.ToBase64String(new byte[32]),
            ["Audit:Key"] = Convert.ToBase64String(new byte[32]),
        };

    /// <summary>Gets the size of the database on disk, with its log, in bytes.</summary>
    public long Size
    {
        get
        {
            if (postgresName is null)
            {
                return new DirectoryInfo(Directory).EnumerateFiles("*.db*").Sum(file => file.Length);
            }

            using var connection = new NpgsqlConnection(server);
            connection.Open();
            using var command = new NpgsqlCommand($"SELECT pg_database_size('{postgresName}')", connection);
            return (long)command.ExecuteScalar()!;
        }
    }

    /// <summary>Opens the store from outside the product, to look into it.</summary>
    public HiringDb Open(string tenantId)
    {
        var tenant = new TenantScope();
        tenant.Enter(tenantId);
        return Kind == Database.Sqlite
            ? new SqliteHiringDb(new DbContextOptionsBuilder<SqliteHiringDb>().UseSqlite($"Data Source={File};Mode=ReadOnly;Pooling=False").Options, tenant)
            : new PostgreSqlHiringDb(new DbContextOptionsBuilder<PostgreSqlHiringDb>().UseNpgsql(Settings["Storage:ConnectionString"]).Options, tenant);
    }

    private string File => Path.Combine(Directory, "teamsorchestrator.db");

    public async ValueTask DisposeAsync()
    {
        if (postgresName is not null)
        {
            foreach (var unreset in new[] { false, true })
            {
                // The product's own pool, and that of the scheduler and the locks.
                await using var pooled = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Settings["Storage:ConnectionString"]) { NoResetOnClose = unreset }.ConnectionString);
                NpgsqlConnection.ClearPool(pooled);
            }

            if (string.Equals(server, PostgreSqlServer, StringComparison.Ordinal))
            {
                await ExecuteAsync($"DROP DATABASE IF EXISTS {postgresName} WITH (FORCE)"); // another server is one test's own, and goes with it
            }
        }
        else
        {
            // Only this file's connections: other tests run at the same time.
            await using var pooled = new SqliteConnection($"Data Source={File};Default Timeout=30");
            SqliteConnection.ClearPool(pooled);
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>Runs a command on the PostgreSQL server.</summary>
    internal static Task ExecuteAsync(string sql) => ExecuteAsync(
        PostgreSqlServer ?? throw new InvalidOperationException("TEST_POSTGRES is not set, so there is no PostgreSQL server to test with. infra/test.sh starts one and sets it."), sql);

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<TestDatabase> CreateAsync(Database kind, bool empty)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("teamsorchestrator-").FullName;
        if (kind == Database.Sqlite)
        {
            if (!empty)
            {
                System.IO.File.Copy(await MigratedOnce.SqliteFile, Path.Combine(directory, "teamsorchestrator.db"));
            }

            return new TestDatabase(kind, directory, postgresName: null, server: null);
        }

        var name = "test_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        await ExecuteAsync(empty ? $"CREATE DATABASE {name}" : $"CREATE DATABASE {name} TEMPLATE {await MigratedOnce.PostgreSqlName}");
        return new TestDatabase(kind, directory, name, PostgreSqlServer);
    }
}
