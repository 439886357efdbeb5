using Npgsql;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>A lock between the nodes, on the connection that holds it.</summary>
internal sealed class NodeLock(NpgsqlConnection connection) : IAsyncDisposable
{
    /// <summary>Gives the lock back, then the connection. A pooled connection would keep its locks.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await command.ExecuteNonQueryAsync();
            }
        }
        catch (NpgsqlException)
        {
            // A connection that is gone holds nothing.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
