using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Extensions.Options;
using Npgsql;
using TeamsOrchestrator.Bot.Data;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Does between the nodes what <see cref="ConversationTraffic"/> does within one: by advisory locks of PostgreSQL, one for each conversation.</summary>
/// <remarks>A send holds the lock alone, answers share it, and whoever waits is served in turn. A lock lives on a connection of its own, outside any transaction: a node that dies
/// loses it with the connection. Whoever cannot have it in time, or at all, goes on without: the update that follows a commit mends the card. With SQLite there is one process and nothing to do.</remarks>
internal sealed partial class NodesInOrder(IOptions<StorageOptions> storage, ILogger<NodesInOrder> logger)
{
    /// <summary>Waits for the answers that any node makes in the conversation, and keeps further ones waiting.</summary>
    /// <returns>What to give back afterwards, or null where there is no lock.</returns>
    public Task<NodeLock?> SendAsync(Guid conversationRefId, TimeSpan limit, CancellationToken cancellationToken) =>
        TakeAsync("pg_advisory_lock", conversationRefId, limit, cancellationToken);

    /// <summary>Waits for the send of any node that is under way in the conversation, and keeps further ones waiting.</summary>
    /// <returns>What to give back afterwards, or null where there is no lock.</returns>
    public Task<NodeLock?> AnswerAsync(Guid conversationRefId, TimeSpan limit, CancellationToken cancellationToken) =>
        TakeAsync("pg_advisory_lock_shared", conversationRefId, limit, cancellationToken);

    private async Task<NodeLock?> TakeAsync(string function, Guid conversationRefId, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (storage.Value.Provider != StorageProvider.PostgreSql)
        {
            return null;
        }

        var connection = new NpgsqlConnection(storage.Value.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var batch = new NpgsqlBatch(connection);
            var milliseconds = Math.Max(1, (int)limit.TotalMilliseconds);
            batch.BatchCommands.Add(new NpgsqlBatchCommand(string.Create(CultureInfo.InvariantCulture, $"SET lock_timeout = {milliseconds}")));
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"SELECT {function}($1)") { Parameters = { new() { Value = KeyOf(conversationRefId) } } });
            await batch.ExecuteNonQueryAsync(cancellationToken);
            return new NodeLock(connection);
        }
        catch (Exception exception)
        {
            await new NodeLock(connection).DisposeAsync();
            if (exception is not NpgsqlException)
            {
                throw;
            }

            Log.WithoutOrder(logger, exception.Message, conversationRefId);
            return null;
        }
    }

    // The random part of the key. Two conversations that had the same would wait for each other, and nothing else.
    private static long KeyOf(Guid conversationRefId)
    {
        Span<byte> bytes = stackalloc byte[16];
        conversationRefId.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 308, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: goes on without waiting for the other nodes ({Reason}).")]
        public static partial void WithoutOrder(ILogger logger, string reason, Guid conversationRefId);
    }
}
