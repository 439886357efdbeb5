using System.Security.Cryptography;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>Files that people attached, in pieces, and the short-lived links under which the bot may fetch them.</summary>
internal sealed class Files(PlaygroundDatabase database, TimeProvider clock)
{
    private const int PieceSize = 1024 * 1024;
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(10);

    public async Task<StoredFile> AddAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString();
        var piece = new byte[PieceSize];
        long size = 0;
        int read;
        while ((read = await content.ReadAtLeastAsync(piece, PieceSize, throwOnEndOfStream: false, cancellationToken)) > 0)
        {
            await AddPieceAsync(id, (int)(size / PieceSize), piece[..read], cancellationToken);
            size += read;
        }

        // The row comes last: pieces without it were an upload that broke off, and nobody can name them.
        return await database.WriteAsync(
            async connection =>
            {
                await using var command = connection.Statement(
                    "INSERT INTO file (id, name, size) VALUES ($id, $name, $size)",
                    ("$id", id),
                    ("$name", name),
                    ("$size", size));
                await command.ExecuteNonQueryAsync(cancellationToken);

                return new StoredFile(id, name, size);
            },
            cancellationToken);
    }

    public async Task<StoredFile?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement("SELECT id, name, size FROM file WHERE id = $id", ("$id", id));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken) ? new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)) : null;
    }

    /// <summary>Makes a secret link to a file.</summary>
    /// <param name="fileId">The file.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>The token of the link, valid for ten minutes and as many downloads as wanted.</returns>
    public Task<string> LinkAsync(string fileId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            var now = clock.GetUtcNow();
            await using var command = connection.Statement(
                "DELETE FROM link WHERE expires_at <= $now; INSERT INTO link (token, file_id, expires_at) VALUES ($token, $file, $expires)",
                ("$now", now.ToUnixTimeMilliseconds()),
                ("$token", token),
                ("$file", fileId),
                ("$expires", now.Add(LinkLife).ToUnixTimeMilliseconds()));
            await command.ExecuteNonQueryAsync(cancellationToken);

            return token;
        },
        cancellationToken);

    public async Task<StoredFile?> FollowAsync(string token, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement(
            "SELECT file.id, file.name, file.size FROM link JOIN file ON file.id = link.file_id WHERE link.token = $token AND link.expires_at > $now",
            ("$token", token),
            ("$now", clock.GetUtcNow().ToUnixTimeMilliseconds()));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken) ? new(reader.GetString(0), reader.GetString(1), reader.GetInt64(2)) : null;
    }

    public async Task CopyAsync(string fileId, Stream target, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement("SELECT bytes FROM file_chunk WHERE file_id = $id ORDER BY number", ("$id", fileId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            await target.WriteAsync(reader.GetFieldValue<byte[]>(0), cancellationToken);
        }
    }

    private Task<int> AddPieceAsync(string id, int number, byte[] bytes, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var command = connection.Statement(
                "INSERT INTO file_chunk (file_id, number, bytes) VALUES ($id, $number, $bytes)",
                ("$id", id),
                ("$number", number),
                ("$bytes", bytes));
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);
}
