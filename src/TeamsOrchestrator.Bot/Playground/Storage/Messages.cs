using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace TeamsOrchestrator.Bot.Playground.Storage;

/// <summary>The chats' messages. Every change is told to the page once it is durable.</summary>
internal sealed class Messages(PlaygroundDatabase database, News news, TimeProvider clock)
{
    private const string Columns = "activity_id, conversation_id, from_bot, state, activity, sent_at, updated_at, failure";

    /// <summary>Keeps a new message under a new activity id, which is a millisecond of the clock that no other message has.</summary>
    /// <param name="conversationId">The chat.</param>
    /// <param name="fromBot">Whether the bot wrote it.</param>
    /// <param name="state">How far it came.</param>
    /// <param name="activity">The activity; its <c>id</c> is set.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>The message as kept.</returns>
    public Task<ChatMessage> AddAsync(string conversationId, bool fromBot, MessageState state, JsonObject activity, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = clock.GetUtcNow();
                var sequence = await NextIdAsync(connection, now, cancellationToken);
                activity["id"] = $"{sequence}";
                var message = new ChatMessage
                {
                    ActivityId = $"{sequence}",
                    ConversationId = conversationId,
                    FromBot = fromBot,
                    State = state,
                    Activity = activity,
                    SentAt = now,
                };
                await InsertAsync(connection, message, sequence, cancellationToken);

                return message;
            },
            news.Tell,
            cancellationToken);

    /// <summary>Takes an activity id for something that is not kept as a message: an invoke, a typing sign.</summary>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>An id that nothing else has.</returns>
    public Task<string> TakeIdAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async connection => $"{await NextIdAsync(connection, clock.GetUtcNow(), cancellationToken)}",
        cancellationToken);

    public async Task<ChatMessage?> FindAsync(string conversationId, string activityId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, conversationId, activityId, cancellationToken);
    }

    /// <summary>Reads the newest messages of a chat, oldest first.</summary>
    /// <param name="conversationId">The chat.</param>
    /// <param name="before">Only messages older than this activity id; all if <see langword="null"/>.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    /// <returns>The messages, and whether there are older ones.</returns>
    public async Task<(IReadOnlyList<ChatMessage> Messages, bool More)> ListAsync(string conversationId, long? before, int count, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = connection.Statement(
            $"SELECT {Columns} FROM message WHERE conversation_id = $conversation AND sequence < $before ORDER BY sequence DESC LIMIT $count",
            ("$conversation", conversationId),
            ("$before", before ?? long.MaxValue),
            ("$count", count + 1));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var messages = new List<ChatMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            messages.Add(Read(reader));
        }

        var more = messages.Count > count;
        return ([.. messages.Take(count).Reverse()], more);
    }

    public Task<ChatMessage?> SetStateAsync(ChatMessage message, MessageState state, string? failure, CancellationToken cancellationToken) =>
        ChangeAsync(message.ConversationId, message.ActivityId, kept => kept with { State = state, Failure = failure }, cancellationToken);

    /// <summary>Puts another activity in a message's place, as the bot's edit does.</summary>
    /// <param name="conversationId">The chat.</param>
    /// <param name="activityId">The message.</param>
    /// <param name="activity">What it says from now on.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>The message, or <see langword="null"/> if there is none.</returns>
    public Task<ChatMessage?> EditAsync(string conversationId, string activityId, JsonObject activity, CancellationToken cancellationToken)
    {
        activity["id"] = activityId;
        return ChangeAsync(conversationId, activityId, kept => kept with { Activity = activity, UpdatedAt = clock.GetUtcNow() }, cancellationToken);
    }

    /// <summary>Puts the card that an invoke was answered with in the place of the one that was clicked.</summary>
    /// <param name="message">The message with the card.</param>
    /// <param name="attachment">Which of its attachments.</param>
    /// <param name="card">The next card.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>The message, or <see langword="null"/> if it was deleted meanwhile.</returns>
    public Task<ChatMessage?> ReplaceCardAsync(ChatMessage message, int attachment, JsonObject card, CancellationToken cancellationToken) => ChangeAsync(
        message.ConversationId,
        message.ActivityId,
        kept =>
        {
            if (kept.Activity["attachments"] is JsonArray attachments && attachments.ElementAtOrDefault(attachment) is JsonObject place)
            {
                place["content"] = card.DeepClone();
            }

            return kept;
        },
        cancellationToken);

    public Task<bool> DeleteAsync(string conversationId, string activityId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var command = connection.Statement(
                "DELETE FROM message WHERE conversation_id = $conversation AND activity_id = $id AND from_bot = 1",
                ("$conversation", conversationId),
                ("$id", activityId));
            return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
        },
        deleted =>
        {
            if (deleted)
            {
                news.TellDeleted(conversationId, activityId);
            }
        },
        cancellationToken);

    /// <summary>Marks what was on its way when the process ended, so that the person can try again.</summary>
    /// <param name="failure">What to say about it.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    /// <returns>How many there were.</returns>
    public Task<int> FailUnfinishedAsync(string failure, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await using var command = connection.Statement(
                "UPDATE message SET state = $failed, failure = $failure WHERE state = $sending",
                ("$failed", nameof(MessageState.Failed)),
                ("$failure", failure),
                ("$sending", nameof(MessageState.Sending)));
            return await command.ExecuteNonQueryAsync(cancellationToken);
        },
        cancellationToken);

    private static async Task<long> NextIdAsync(SqliteConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string Next =
            """
            INSERT INTO counter (name, value) VALUES ('activity', $now)
            ON CONFLICT (name) DO UPDATE SET value = MAX(value + 1, $now) RETURNING value
            """;
        await using var command = connection.Statement(Next, ("$now", now.ToUnixTimeMilliseconds()));

        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static async Task InsertAsync(SqliteConnection connection, ChatMessage message, long sequence, CancellationToken cancellationToken)
    {
        const string Insert =
            """
            INSERT INTO message (activity_id, sequence, conversation_id, from_bot, state, activity, sent_at)
            VALUES ($id, $sequence, $conversation, $fromBot, $state, $activity, $sentAt)
            """;
        await using var command = connection.Statement(
            Insert,
            ("$id", message.ActivityId),
            ("$sequence", sequence),
            ("$conversation", message.ConversationId),
            ("$fromBot", message.FromBot),
            ("$state", message.State.ToString()),
            ("$activity", message.Activity.ToJsonString()),
            ("$sentAt", message.SentAt.ToUnixTimeMilliseconds()));
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<ChatMessage?> FindAsync(SqliteConnection connection, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        await using var command = connection.Statement(
            $"SELECT {Columns} FROM message WHERE activity_id = $id AND conversation_id = $conversation",
            ("$id", activityId),
            ("$conversation", conversationId));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken) ? Read(reader) : null;
    }

    private static ChatMessage Read(SqliteDataReader reader) => new()
    {
        ActivityId = reader.GetString(0),
        ConversationId = reader.GetString(1),
        FromBot = reader.GetBoolean(2),
        State = Enum.Parse<MessageState>(reader.GetString(3)),
        Activity = JsonNode.Parse(reader.GetString(4))!.AsObject(),
        SentAt = reader.Instant(5)!.Value,
        UpdatedAt = reader.Instant(6),
        Failure = reader.Text(7),
    };

    private Task<ChatMessage?> ChangeAsync(string conversationId, string activityId, Func<ChatMessage, ChatMessage> change, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                if (await FindAsync(connection, conversationId, activityId, cancellationToken) is not { } kept)
                {
                    return null;
                }

                var message = change(kept);
                await using var command = connection.Statement(
                    "UPDATE message SET state = $state, failure = $failure, activity = $activity, updated_at = $updatedAt WHERE activity_id = $id",
                    ("$state", message.State.ToString()),
                    ("$failure", message.Failure),
                    ("$activity", message.Activity.ToJsonString()),
                    ("$updatedAt", message.UpdatedAt?.ToUnixTimeMilliseconds()),
                    ("$id", message.ActivityId));
                await command.ExecuteNonQueryAsync(cancellationToken);

                return message;
            },
            message =>
            {
                if (message is not null)
                {
                    news.Tell(message);
                }
            },
            cancellationToken);
}
