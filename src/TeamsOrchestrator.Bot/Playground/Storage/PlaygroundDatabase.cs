using Microsoft.Data.Sqlite;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>The playground's own SQLite file. Writers take turns; each turn is one transaction.</summary>
internal sealed class PlaygroundDatabase(PlaygroundOptions options) : IDisposable
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS person (
            object_id TEXT PRIMARY KEY, teams_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, mail TEXT NOT NULL UNIQUE COLLATE NOCASE,
            role TEXT NOT NULL, conversation_id TEXT NOT NULL UNIQUE, language TEXT, introduced_at TEXT, position INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS message (
            activity_id TEXT PRIMARY KEY, sequence INTEGER NOT NULL, conversation_id TEXT NOT NULL, from_bot INTEGER NOT NULL, state TEXT NOT NULL,
            activity TEXT NOT NULL, sent_at INTEGER NOT NULL, updated_at INTEGER, failure TEXT);
        CREATE INDEX IF NOT EXISTS message_by_conversation ON message (conversation_id, sequence);
        CREATE TABLE IF NOT EXISTS file (id TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS file_chunk (file_id TEXT NOT NULL, number INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (file_id, number)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS link (token TEXT PRIMARY KEY, file_id TEXT NOT NULL, expires_at INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
        """;

    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly string connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(options.Directory, "playground.db"),
        DefaultTimeout = 10,
    }.ToString();

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Directory);
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = connection.Statement(Schema);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await using var orphans = connection.Statement("DELETE FROM file_chunk WHERE file_id NOT IN (SELECT id FROM file)");
        await orphans.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one write in one transaction, then tells about it before the next writer's turn, so that news keep the order of the writes.</summary>
    /// <param name="write">What to write.</param>
    /// <param name="tell">What to do with the result once it is durable.</param>
    /// <param name="cancellationToken">Ends the wait for the turn and the write.</param>
    /// <typeparam name="T">What the write gives back.</typeparam>
    /// <returns>The result of <paramref name="write"/>.</returns>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, Action<T> tell, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var result = await write(connection);
            await transaction.CommitAsync(cancellationToken);
            tell(result);

            return result;
        }
        finally
        {
            writing.Release();
        }
    }

    public Task<T> WriteAsync<T>(Func<SqliteConnection, Task<T>> write, CancellationToken cancellationToken) =>
        WriteAsync(write, static _ => { }, cancellationToken);

    public void Dispose()
    {
        using (var pooled = new SqliteConnection(connectionString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        writing.Dispose();
    }
}
