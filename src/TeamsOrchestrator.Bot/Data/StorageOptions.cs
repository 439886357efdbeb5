namespace TeamsOrchestrator.Bot.Data;

/// <summary>Where the product keeps its data. Bound to the <c>Storage</c> section.</summary>
public sealed class StorageOptions
{
    /// <summary>Gets or sets the database.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Gets or sets the connection string for PostgreSQL.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Gets or sets the folder for SQLite and the keys.</summary>
    /// <value>A relative path is looked for beside TeamsOrchestrator.sln, else beside the executable. The default is <c>data</c>.</value>
    public string Directory { get; set; } = "data";

    /// <summary>Gets or sets the key that wraps the candidates' keys: 32 bytes in Base64.</summary>
    /// <value>With SQLite it is made on first start where it is not set.</value>
    public string? Key { get; set; }
}
