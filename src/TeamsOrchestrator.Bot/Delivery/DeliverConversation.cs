using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Drains the outbox of one conversation in order. Its lease is the order lock: nobody else sends there meanwhile.</summary>
internal sealed partial class DeliverConversation(
    HiringDb db, UnitOfWork unit, WorkQueue queue, CardMessages messages, ConversationTraffic traffic, IEnumerable<IReachability> reachability,
    TimeProvider clock, ILogger<DeliverConversation> logger) : IWorkHandler
{
    /// <summary>How long a card that cannot be rendered waits for its next try.</summary>
    private static readonly TimeSpan FaultPause = TimeSpan.FromMinutes(15);

    public static WorkKind Kind => WorkKind.Deliver;

    public async Task RunAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var conversation = await db.Conversations.SingleOrDefaultAsync(row => row.Id == item.SubjectId, cancellationToken);
        while (conversation is { Unreachable: false } && await DeliverNextAsync(item, conversation, cancellationToken))
        {
            // The next card, until none is due.
        }

        await AskForTheRestAsync(item.SubjectId, conversation?.Unreachable ?? true, cancellationToken);
        await unit.CommitAsync(item, cancellationToken);
    }

    // A delivery is never given up: it waits longer each time, or is parked by what the connector says.
    public Task GiveUpAsync(WorkItem item, CancellationToken cancellationToken) => Task.CompletedTask;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Delivers one card. From before it is rendered until it is recorded, no click of the conversation is answered.</summary>
    private async Task<bool> DeliverNextAsync(WorkItem item, ConversationRef conversation, CancellationToken cancellationToken)
    {
        await using var send = await traffic.SendAsync(conversation.Id, cancellationToken);
        var sameKey = await NextAsync(conversation.Id, cancellationToken);
        if (sameKey.Count == 0)
        {
            return false;
        }

        await DeliverAsync(conversation, sameKey, cancellationToken);
        await unit.CommitPartAsync(item, cancellationToken);
        Forget();
        return true;
    }

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
        try
        {
            await (newest.CardKind == CardKinds.Duplicate
                ? messages.DeleteAsync(conversation, newest.Parameters!, cancellationToken)
                : messages.SendAsync(conversation, newest, mayPost: sameKey.Exists(message => !message.UpdateOnly), cancellationToken));
        }
        catch (CardFaultException exception)
        {
            Log.NotRendered(logger, exception, newest.Id, FaultPause);
            sameKey.ForEach(message => message.NotBefore = Now + (long)FaultPause.TotalMilliseconds);
            return;
        }
        catch (ConnectorException exception)
        {
            await HandleAsync(conversation, newest, exception, cancellationToken);
        }

        if (!conversation.Unreachable)
        {
            sameKey.ForEach(message => message.State = OutboxState.Sent);
        }
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

    // A long queue must not keep every message in memory, nor a posted card that somebody else changed meanwhile.
    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is OutboxMessage or PostedCard).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 300, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: the connector said {Fault}; its messages wait.")]
        public static partial void Later(ILogger logger, Guid conversationRefId, ConnectorFault fault);

        [LoggerMessage(EventId = 301, Level = LogLevel.Warning, Message = "Conversation {ConversationRefId} cannot be reached ({Fault}); its messages are parked.")]
        public static partial void Parked(ILogger logger, Guid conversationRefId, ConnectorFault fault);

        [LoggerMessage(EventId = 302, Level = LogLevel.Error, Message = "The connector refused the {CardKind} card of outbox message {MessageId}.")]
        public static partial void Refused(ILogger logger, Exception exception, string cardKind, Guid messageId);

        [LoggerMessage(EventId = 306, Level = LogLevel.Error, Message = "Outbox message {MessageId} cannot be rendered; it is tried again in {Pause}.")]
        public static partial void NotRendered(ILogger logger, Exception exception, Guid messageId, TimeSpan pause);
    }
}
