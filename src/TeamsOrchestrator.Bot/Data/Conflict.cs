using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>Tells a lost race from a fault: another turn or job was faster, and starting again finds what it wrote.</summary>
internal static class Conflict
{
    private const int SqliteConstraint = 19;

    /// <summary>Says whether an exception of a commit is a lost race. Updates that run without loading their rows throw the database's own exception.</summary>
    public static bool Is(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: { } inner } => Is(inner),
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        _ => false,
    };
}
