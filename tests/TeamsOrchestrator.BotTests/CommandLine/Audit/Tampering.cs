using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.CommandLine.Audit;

/// <summary>Somebody with the database and without the key, and the way back from what they did.</summary>
internal sealed class Tampering(TestDatabase database)
{
    private static readonly string[] Tables = ["AuditEvents", "AuditDetails", "AuditHeads", "Requisitions"];

    /// <summary>Keeps the trail as it is now.</summary>
    public async Task KeepAsync()
    {
        foreach (var table in Tables)
        {
            await DoAsync($"CREATE TABLE \"Kept{table}\" AS SELECT * FROM \"{table}\"");
        }
    }

    /// <summary>Puts the trail back.</summary>
    public async Task RestoreAsync()
    {
        foreach (var table in Tables)
        {
            await DoAsync($"DELETE FROM \"{table}\"", $"INSERT INTO \"{table}\" SELECT * FROM \"Kept{table}\"");
        }
    }

    public async Task DoAsync(params string[] statements)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var statement in statements)
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (statement, transaction);
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public async Task<string> AskAsync(string statement)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return Convert.ToString(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture)!;
    }

    private DbConnection Connect() => database.Kind == Database.Sqlite
        ? new SqliteConnection($"Data Source={Path.Combine(database.Directory, "teamsorchestrator.db")};Pooling=False;Default Timeout=30")
        : new NpgsqlConnection(database.Settings["Storage:ConnectionString"]);
}
