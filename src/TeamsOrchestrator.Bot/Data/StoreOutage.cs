using Microsoft.Data.Sqlite;
using Npgsql;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Tells a store that is away for a while, or takes nothing, from a fault of the product.</summary>
internal static class StoreOutage
{
    private const int SqliteBusy = 5;
    private const int SqliteIoError = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    /// <summary>Says whether the store may be back in a moment: a server that restarts, a connection that was cut, a file that another program holds.</summary>
    /// <remarks>What was under way may have been committed all the same. Whoever tries again has to find that out: a turn by the activity that it has processed, a job by its lease.</remarks>
    public static bool MayPass(Exception exception) =>
        Find<SqliteException>(exception) is { SqliteErrorCode: SqliteBusy } || (Find<NpgsqlException>(exception) is { } fault && (fault.IsTransient || IsServerGone(fault as PostgresException)));

    /// <summary>Says whether nothing can be kept at the moment.</summary>
    public static bool Is(Exception exception) =>
        MayPass(exception)
        || Find<SqliteException>(exception) is { SqliteErrorCode: SqliteIoError or SqliteFull or SqliteCannotOpen }
        || Find<PostgresException>(exception) is { SqlState: PostgresErrorCodes.DiskFull or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction };

    private static bool IsServerGone(PostgresException? exception) =>
        exception?.SqlState is { } state && (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P", StringComparison.Ordinal));

    // Some layers wrap what the database said.
    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
        {
            exception = exception.InnerException;
        }

        return exception as T;
    }
}
