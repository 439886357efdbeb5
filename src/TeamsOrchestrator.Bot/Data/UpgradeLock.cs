using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Lets one node at a time make or upgrade the tables in PostgreSQL; whoever starts meanwhile waits. A node that dies loses it with its connection.</summary>
internal sealed class UpgradeLock : IAsyncDisposable
{
    private const long Key = 0x5465_616D_734F_7263;

    private readonly NpgsqlConnection? connection;

    private UpgradeLock(NpgsqlConnection? connection) => this.connection = connection;

    /// <summary>Takes the lock, and makes the database where it is missing. With SQLite nobody else can be there.</summary>
    public static async Task<UpgradeLock> TakeAsync(HiringDb db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsNpgsql())
        {
            return new UpgradeLock(null);
        }

        var own = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false };
        var opened = new NpgsqlConnection(own.ConnectionString);
        try
        {
            await OpenAsync(opened, db, cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", opened) { CommandTimeout = 0, Parameters = { new() { Value = Key } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new UpgradeLock(opened);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task OpenAsync(NpgsqlConnection connection, HiringDb db, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateDatabaseAsync(db, cancellationToken);
            await connection.OpenAsync(cancellationToken);
        }
    }

    private static async Task CreateDatabaseAsync(HiringDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node was faster.
        }
    }
}
