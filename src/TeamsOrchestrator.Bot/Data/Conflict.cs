using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Tells a lost race from a fault: another turn or job was faster, and starting again finds what it wrote.</summary>
internal static class Conflict
{
    private const int SqliteConstraint = 19;

    public static bool Is(DbUpdateException exception) => exception is DbUpdateConcurrencyException || exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
