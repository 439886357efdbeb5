namespace TeamsOrchestrator.Bot.Data;

/// <summary>The databases that the product runs on.</summary>
public enum StorageProvider
{
    /// <summary>One file, one process.</summary>
    Sqlite,

    /// <summary>A server.</summary>
    PostgreSql,
}
