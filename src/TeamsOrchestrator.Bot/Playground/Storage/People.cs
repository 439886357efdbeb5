using Microsoft.Data.Sqlite;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>The people of the playground, in the order in which they appear.</summary>
internal sealed class People(PlaygroundDatabase database)
{
    private const string Columns = "object_id, teams_id, name, mail, role, conversation_id, language, introduced_at";

    public Task EnsureCastAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var count = connection.Statement("SELECT COUNT(*) FROM person");
            if ((long)(await count.ExecuteScalarAsync(cancellationToken))! == 0)
            {
                await InsertCastAsync(connection, generation: 1, cancellationToken);
            }

            return true;
        },
        cancellationToken);

    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement($"SELECT {Columns} FROM person ORDER BY position");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var people = new List<Person>();
        while (await reader.ReadAsync(cancellationToken))
        {
            people.Add(Read(reader));
        }

        return people;
    }

    public Task<Person?> FindAsync(string objectId, CancellationToken cancellationToken) =>
        FindAsync($"SELECT {Columns} FROM person WHERE object_id = $id", objectId, cancellationToken);

    public Task<Person?> FindByConversationAsync(string conversationId, CancellationToken cancellationToken) =>
        FindAsync($"SELECT {Columns} FROM person WHERE conversation_id = $id", conversationId, cancellationToken);

    public Task<Person?> FindByMemberIdAsync(string memberId, CancellationToken cancellationToken) =>
        FindAsync($"SELECT {Columns} FROM person WHERE teams_id = $id OR object_id = $id", memberId, cancellationToken);

    /// <summary>Adds a person, unless somebody has that mail address already.</summary>
    /// <param name="objectId">The new person's object id.</param>
    /// <param name="name">The name as shown.</param>
    /// <param name="mail">The mail address.</param>
    /// <param name="role">What the person is, in words.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>The person, or <see langword="null"/> if the mail address is taken.</returns>
    public Task<Person?> AddAsync(string objectId, string name, string mail, string role, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var taken = connection.Statement("SELECT COUNT(*) FROM person WHERE mail = $mail", ("$mail", mail));
            if ((long)(await taken.ExecuteScalarAsync(cancellationToken))! > 0)
            {
                return null;
            }

            await using var generation = connection.Statement("SELECT COALESCE(MAX(value), 1) FROM counter WHERE name = 'generation'");
            var person = Cast.Create(objectId, name, mail, role, (long)(await generation.ExecuteScalarAsync(cancellationToken))!);
            await InsertAsync(connection, person, cancellationToken);

            return person;
        },
        cancellationToken);

    public Task SetLanguageAsync(string objectId, string? language, CancellationToken cancellationToken) =>
        SetAsync("UPDATE person SET language = $value WHERE object_id = $id", objectId, language, cancellationToken);

    public Task SetIntroducedAsync(string objectId, string serviceUrl, CancellationToken cancellationToken) =>
        SetAsync("UPDATE person SET introduced_at = $value WHERE object_id = $id", objectId, serviceUrl, cancellationToken);

    /// <summary>Empties everything and puts the opening cast back with conversations that the bot has not seen.</summary>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>A task that ends when the file is empty.</returns>
    public Task StartOverAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            const string Empty =
                """
                DELETE FROM link; DELETE FROM file_chunk; DELETE FROM file; DELETE FROM message; DELETE FROM person;
                INSERT INTO counter (name, value) VALUES ('generation', 2) ON CONFLICT (name) DO UPDATE SET value = value + 1;
                """;
            await using var empty = connection.Statement(Empty);
            await empty.ExecuteNonQueryAsync(cancellationToken);
            await using var generation = connection.Statement("SELECT value FROM counter WHERE name = 'generation'");
            await InsertCastAsync(connection, (long)(await generation.ExecuteScalarAsync(cancellationToken))!, cancellationToken);

            return true;
        },
        cancellationToken);

    private static async Task InsertCastAsync(SqliteConnection connection, long generation, CancellationToken cancellationToken)
    {
        foreach (var person in Cast.Opening(generation))
        {
            await InsertAsync(connection, person, cancellationToken);
        }
    }

    private static async Task InsertAsync(SqliteConnection connection, Person person, CancellationToken cancellationToken)
    {
        const string Insert =
            """
            INSERT INTO person (object_id, teams_id, name, mail, role, conversation_id, position)
            SELECT $objectId, $teamsId, $name, $mail, $role, $conversationId, COALESCE(MAX(position), 0) + 1 FROM person
            """;
        await using var command = connection.Statement(
            Insert,
            ("$objectId", person.ObjectId),
            ("$teamsId", person.TeamsId),
            ("$name", person.Name),
            ("$mail", person.Mail),
            ("$role", person.Role),
            ("$conversationId", person.ConversationId));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Person Read(SqliteDataReader reader) => new()
    {
        ObjectId = reader.GetString(0),
        TeamsId = reader.GetString(1),
        Name = reader.GetString(2),
        Mail = reader.GetString(3),
        Role = reader.GetString(4),
        ConversationId = reader.GetString(5),
        Language = reader.Text(6),
        IntroducedAt = reader.Text(7),
    };

    private async Task<Person?> FindAsync(string sql, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement(sql, ("$id", id));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private Task SetAsync(string sql, string id, string? value, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var command = connection.Statement(sql, ("$id", id), ("$value", value));
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);
}
