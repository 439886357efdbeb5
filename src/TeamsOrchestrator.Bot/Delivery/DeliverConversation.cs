using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Drains the outbox of one conversation in order. Its lease is the order lock: nobody else sends there meanwhile.</summary>
internal sealed partial class DeliverConversation(
    HiringDb db, UnitOfWork unit, WorkQueue queue, CardTable cards, IServiceProvider services, ConnectorClient connector,
    IEnumerable<IReachability> reachability, TimeProvider clock, ILogger<DeliverConversation> logger) : IWorkHandler
{
    public static WorkKind Kind => WorkKind.Deliver;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        while (conversation is { Unreachable: false } && await NextAsync(conversation.Id, cancellationToken) is { Count: > 0 } sameKey)
        {
            await DeliverAsync(conversation, sameKey, cancellationToken);
            await unit.CommitAsync(cancellationToken);
        }

        await AskForTheRestAsync(item.SubjectId, conversation?.Unreachable ?? true, cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    // A delivery is never given up: it waits longer each time, or is parked by what the connector says.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Loads the oldest message that is due, and the later ones of the same key: rendering once serves them all.</summary>
    private async Task<List<OutboxMessage>> NextAsync(Guid conversationRefId, CancellationToken cancellationToken)
    {
        var pending = db.Outbox.Where(row => row.ConversationRefId == conversationRefId && row.State == OutboxState.Pending);
        var key = await pending.Where(row => row.NotBefore <= Now).OrderBy(row => row.Sequence).Select(row => row.CardKey).FirstOrDefaultAsync(cancellationToken);
        return key is null ? [] : await pending.Where(row => row.CardKey == key).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
    }

    private async Task DeliverAsync(ConversationRef conversation, List<OutboxMessage> sameKey, CancellationToken cancellationToken)
    {
        var newest = sameKey[^1];
        var posted = await db.PostedCards.SingleOrDefaultAsync(
            row => row.ConversationRefId == conversation.Id && row.CardKey == newest.CardKey, cancellationToken);
        if (posted is not null || sameKey.Exists(message => !message.UpdateOnly))
        {
            await SendAsync(conversation, newest, posted, cancellationToken);
        }

        if (!conversation.Unreachable)
        {
            sameKey.ForEach(message => message.State = OutboxState.Sent);
        }
    }

    private async Task SendAsync(ConversationRef conversation, OutboxMessage message, PostedCard? posted, CancellationToken cancellationToken)
    {
        var name = new CardName(message.CardKind, message.CardKey, message.SubjectId, message.Parameters);
        var reader = conversation.PersonId is { } id ? await db.People.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        var rendered = await cards.RenderAsync(services, new CardRequest(name, reader, conversation.Kind, Words.For(reader?.Locale)), cancellationToken);
        if (rendered is null)
        {
            return;
        }

        var activity = rendered.ToActivity();
        var hash = Hash(activity);
        if (posted is not null && string.Equals(posted.ContentHash, hash, StringComparison.Ordinal))
        {
            return;
        }

        try
        {
            var activityId = await PutOrPostAsync(conversation, posted, activity, cancellationToken);
            Record(conversation, message, posted, activityId, hash);
        }
        catch (ConnectorException exception)
        {
            await HandleAsync(conversation, message, exception, cancellationToken);
        }
    }

    /// <summary>Updates the message, or posts it; where the message to update is gone, posts it anew.</summary>
    private async Task<string> PutOrPostAsync(ConversationRef conversation, PostedCard? posted, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (posted is not null)
        {
            try
            {
                await connector.UpdateAsync(conversation.ServiceUrl, conversation.ConversationId, posted.ActivityId, activity, cancellationToken);
                return posted.ActivityId;
            }
            catch (ConnectorException exception) when (exception.Fault == ConnectorFault.Gone)
            {
                Log.PostedAnew(logger, conversation.Id);
            }
        }

        return await connector.SendAsync(conversation.ServiceUrl, conversation.ConversationId, activity, cancellationToken) ?? string.Empty;
    }

    private void Record(ConversationRef conversation, OutboxMessage message, PostedCard? posted, string activityId, string hash)
    {
        if (posted is null)
        {
            posted = new PostedCard
            {
                TenantId = db.Tenant.Id, ConversationRefId = conversation.Id, CardKey = message.CardKey, CardKind = message.CardKind,
                SubjectId = message.SubjectId, ActivityId = activityId, ContentHash = hash, UpdatedAt = Now,
            };
            db.PostedCards.Add(posted);
        }

        (posted.ActivityId, posted.ContentHash, posted.UpdatedAt, posted.Parameters) = (activityId, hash, Now, message.Parameters);
    }

    private async Task HandleAsync(ConversationRef conversation, OutboxMessage message, ConnectorException exception, CancellationToken cancellationToken)
    {
        switch (exception.Fault)
        {
            case ConnectorFault.Throttled or ConnectorFault.Transient:
                Log.Later(logger, conversation.Id, exception.Fault);
                throw new WorkDelayedException(exception.RetryAfter);
            case ConnectorFault.Gone or ConnectorFault.Forbidden:
                Log.Parked(logger, conversation.Id, exception.Fault);
                conversation.Park();
                foreach (var watcher in reachability)
                {
                    await watcher.ChangedAsync(conversation, cancellationToken);
                }

                break;
            default:
                // The other messages must not wait for one that the channel will never take.
                Log.Refused(logger, exception, message.CardKind, message.Id);
                break;
        }
    }

    private async Task AskForTheRestAsync(Guid conversationRefId, bool unreachable, CancellationToken cancellationToken)
    {
        var pending = db.Outbox.Where(row => row.ConversationRefId == conversationRefId && row.State == OutboxState.Pending);
        if (unreachable)
        {
            foreach (var message in await pending.ToListAsync(cancellationToken))
            {
                message.State = OutboxState.Parked;
            }
        }
        else if (await pending.Select(row => (long?)row.NotBefore).MinAsync(cancellationToken) is { } due)
        {
            queue.Ask(WorkKind.Deliver, conversationRefId, due);
        }
    }

    private static string Hash(OutgoingActivity activity) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Options)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: the connector said {Fault}; its messages wait.")]
        public static partial void Later(ILogger logger, Guid conversationRefId, ConnectorFault fault);

        [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "Conversation {ConversationRefId} cannot be reached ({Fault}); its messages are parked.")]
        public static partial void Parked(ILogger logger, Guid conversationRefId, ConnectorFault fault);

        [LoggerMessage(EventId = 302, Level = LogLevel.Error, Message = "The connector refused the {CardKind} card of outbox message {MessageId}.")]
        public static partial void Refused(ILogger logger, Exception exception, string cardKind, Guid messageId);

        [LoggerMessage(EventId = 303, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message to update was gone and is posted anew.")]
        public static partial void PostedAnew(ILogger logger, Guid conversationRefId);
    }
}
