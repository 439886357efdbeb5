using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.Benchmarks.Team;

/// <summary>What a decision would cost if it were nothing but its writes: a review updated, a vote, an audit event, an item of work and a message added, in one transaction.</summary>
/// <param name="PerSecond">How many in a second, by all at once.</param>
/// <param name="Times">How long each took, sorted.</param>
internal sealed record BareTransaction(double PerSecond, IReadOnlyList<TimeSpan> Times)
{
    private const string Tables = """
        CREATE TABLE bare_review (id integer PRIMARY KEY, state integer NOT NULL, version integer NOT NULL);
        CREATE TABLE bare_row (id varchar(64) PRIMARY KEY, kind integer NOT NULL, words varchar(400) NOT NULL);
        """;

    public static async Task<BareTransaction> MeasureAsync(TestDatabase database, int people, int each)
    {
        await using (var first = Open(database))
        {
            await first.OpenAsync();
            await ExecuteAsync(first, transaction: null, Tables);
            for (var review = 0; review < people * each; review++)
            {
                await ExecuteAsync(first, transaction: null, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO bare_review VALUES ({review}, 0, 0)"));
            }
        }

        using var gate = new SemaphoreSlim(database.Kind == Database.Sqlite ? 1 : people); // SQLite has one writer
        var times = new ConcurrentBag<TimeSpan>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, people).Select(person => Task.Run(() => DecideAsync(database, person * each, each, gate, times))));
        return new BareTransaction(people * each / watch.Elapsed.TotalSeconds, [.. times.Order()]);
    }

    private static async Task DecideAsync(TestDatabase database, int first, int count, SemaphoreSlim gate, ConcurrentBag<TimeSpan> times)
    {
        await using var connection = Open(database);
        await connection.OpenAsync();
        for (var review = first; review < first + count; review++)
        {
            var watch = Stopwatch.StartNew();
            await gate.WaitAsync();
            try
            {
                await using var transaction = await connection.BeginTransactionAsync();
                await ExecuteAsync(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"UPDATE bare_review SET state = 1, version = version + 1 WHERE id = {review} AND version = 0"));
                foreach (var kind in Enumerable.Range(0, 4))
                {
                    await ExecuteAsync(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO bare_row VALUES ('{Guid.CreateVersion7()}', {kind}, '{new string('x', 300)}')"));
                }

                await transaction.CommitAsync();
            }
            finally
            {
                gate.Release();
            }

            times.Add(watch.Elapsed);
        }
    }

    private static DbConnection Open(TestDatabase database) => database.Kind == Database.Sqlite
        ? new SqliteConnection($"Data Source={Path.Combine(database.Directory, "teamsorchestrator.db")};Default Timeout=30")
        : new NpgsqlConnection(database.Settings["Storage:ConnectionString"]);

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction? transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
