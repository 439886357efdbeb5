using System.Globalization;
using Npgsql;

namespace TeamsOrchestrator.BotTests.Infrastructure;

/// <summary>A database of one test's own, removed afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? postgresName;

    private TestDatabase(Database kind, string directory, string? postgresName) => (Kind, Directory, this.postgresName) = (kind, directory, postgresName);

    public static string? PostgreSqlServer => Environment.GetEnvironmentVariable("TEST_POSTGRES");

    public static bool InCi => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public Database Kind { get; }

    public string Directory { get; }

    public static async Task<TestDatabase> CreateAsync(Database kind)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("teamsorchestrator-").FullName;
        if (kind == Database.Sqlite)
        {
            return new TestDatabase(kind, directory, postgresName: null);
        }

        var server = PostgreSqlServer
            ?? throw new InvalidOperationException("TEST_POSTGRES is not set, so there is no PostgreSQL server to test with. infra/test.sh starts one and sets it.");
        var name = "test_" + Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture);
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new TestDatabase(kind, directory, name);
    }

    public IReadOnlyDictionary<string, string?> Settings => Kind == Database.Sqlite
        ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Directory"] = Directory }
        : new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Directory"] = Directory,
            ["Storage:Provider"] = "PostgreSql",
            ["Storage:ConnectionString"] = new NpgsqlConnectionStringBuilder(PostgreSqlServer) { Database = postgresName, MaxPoolSize = 30 }.ConnectionString,
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

            using var connection = new NpgsqlConnection(PostgreSqlServer);
            connection.Open();
            using var command = new NpgsqlCommand($"SELECT pg_database_size('{postgresName}')", connection);
            return (long)command.ExecuteScalar()!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (postgresName is not null)
        {
            await using var connection = new NpgsqlConnection(PostgreSqlServer);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {postgresName} WITH (FORCE)", connection);
            await command.ExecuteNonQueryAsync();
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
