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

/// <summary>Posts, updates and deletes the message of one card. What it records joins the commit under way.</summary>
internal sealed partial class CardMessages(
    HiringDb db, CardTable cards, ConnectorClient connector, ConnectorPace pace, Outbox outbox, TimeProvider clock, ILogger<CardMessages> logger)
{
    /// <summary>Brings a card up to date where it stands, or posts it. Where the connector never said which message it is, it stays as it was posted.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="message">Which card, as it was asked for last.</param>
    /// <param name="mayPost">Whether it is posted where it does not stand yet.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConnectorException">The connector did not take it.</exception>
    /// <exception cref="WorkDelayedException">The conversation has had as many calls as it may have for now.</exception>
    /// <exception cref="CardFaultException">The card cannot be rendered.</exception>
    public async Task SendAsync(ConversationRef conversation, OutboxMessage message, bool mayPost, CancellationToken cancellationToken)
    {
        var posted = await db.PostedCards.SingleOrDefaultAsync(
            row => row.ConversationRefId == conversation.Id && row.CardKey == message.CardKey, cancellationToken);
        var only = await OnlyReaderAsync(conversation, message, cancellationToken);
        if ((posted is null && !mayPost) || posted is { ActivityId.Length: 0 } || await RenderAsync(conversation, only, message, cancellationToken) is not { } rendered)
        {
            return;
        }

        var activity = rendered.ToActivity();
        var hash = Hash(activity);
        if (posted is not null && string.Equals(posted.ContentHash, hash, StringComparison.Ordinal))
        {
            return;
        }

        Pace(conversation);
        if (await PutOrPostAsync(conversation, only, posted, activity, cancellationToken) is { } activityId)
        {
            Record(conversation, message, posted, activityId, hash);
        }
        else
        {
            await outbox.PostToAsync(only!.Id, message.Name, cancellationToken);
        }
    }

    /// <summary>Deletes a message that should not be there. One that is gone already is as good; one that may not be deleted stays.</summary>
    /// <exception cref="ConnectorException">The connector did not do it.</exception>
    public async Task DeleteAsync(ConversationRef conversation, string activityId, CancellationToken cancellationToken)
    {
        Pace(conversation);
        try
        {
            await connector.DeleteAsync(conversation.ServiceUrl, conversation.ConversationId, activityId, cancellationToken);
            Log.DuplicateDeleted(logger, conversation.Id);
        }
        catch (ConnectorException exception) when (exception.Fault is ConnectorFault.Gone or ConnectorFault.Forbidden)
        {
            Log.DuplicateNotDeleted(logger, conversation.Id, exception.Fault);
        }
    }

    /// <summary>Finds the only member of a shared conversation who is to see a message.</summary>
    private async Task<Person?> OnlyReaderAsync(ConversationRef conversation, OutboxMessage message, CancellationToken cancellationToken) =>
        conversation.Kind != ConversationKind.Personal && message.PersonId is { } id ? await db.People.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;

    // Waiting ahead is kinder than being told 429.
    private void Pace(ConversationRef conversation)
    {
        if (pace.Take(conversation.TenantId, conversation.ConversationId, ConnectorOperation.Write) is var wait && wait > TimeSpan.Zero)
        {
            throw new WorkDelayedException(wait);
        }
    }

    private async Task<RenderedCard?> RenderAsync(ConversationRef conversation, Person? only, OutboxMessage message, CancellationToken cancellationToken)
    {
        var name = message.Name;
        var reader = only ?? (conversation.PersonId is { } id ? await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null);
        var words = Words.For(reader?.Locale);
        try
        {
            var rendered = await cards.RenderAsync(db.Tenant.Id, new CardRequest(name, reader, only is null ? conversation.Kind : ConversationKind.Personal, words), cancellationToken);
            return rendered is null || only is null ? rendered : ReadOnlyCard.Of(rendered, words);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && exception.GetBaseException() is not System.Data.Common.DbException)
        {
            throw new CardFaultException(message.CardKind, exception);
        }
    }

    /// <summary>Updates the message, or posts it; where the message to update is gone, posts it anew.</summary>
    /// <returns>The message, empty where the connector does not say; null where a message for one person is not taken, as where the tenant has no such messages.</returns>
    private async Task<string?> PutOrPostAsync(ConversationRef conversation, Person? only, PostedCard? posted, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        try
        {
            if (posted is not null)
            {
                await PutAsync(conversation, only, posted.ActivityId, activity, cancellationToken);
                return posted.ActivityId;
            }
        }
        catch (ConnectorException exception) when (exception.Fault == ConnectorFault.Gone)
        {
            Log.PostedAnew(logger, conversation.Id);
        }

        try
        {
            return (only is null
                ? await connector.SendAsync(conversation.ServiceUrl, conversation.ConversationId, activity, cancellationToken)
                : await connector.SendTargetedAsync(conversation.ServiceUrl, conversation.ConversationId, only.ChannelUserId ?? string.Empty, activity, cancellationToken)) ?? string.Empty;
        }
        catch (ConnectorException exception) when (only is not null && exception.Fault is ConnectorFault.Rejected or ConnectorFault.Forbidden)
        {
            Log.NotTargeted(logger, conversation.Id, exception.Fault);
            return null;
        }
    }

    private Task PutAsync(ConversationRef conversation, Person? only, string activityId, OutgoingActivity activity, CancellationToken cancellationToken) => only is null
        ? connector.UpdateAsync(conversation.ServiceUrl, conversation.ConversationId, activityId, activity, cancellationToken)
        : connector.UpdateTargetedAsync(conversation.ServiceUrl, conversation.ConversationId, activityId, only.ChannelUserId ?? string.Empty, activity, cancellationToken);

    private void Record(ConversationRef conversation, OutboxMessage message, PostedCard? posted, string activityId, string hash)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (posted is null)
        {
            posted = new PostedCard
            {
                TenantId = db.Tenant.Id, ConversationRefId = conversation.Id, CardKey = message.CardKey, CardKind = message.CardKind,
                SubjectId = message.SubjectId, ActivityId = activityId, ContentHash = hash, UpdatedAt = now,
                PersonId = conversation.Kind == ConversationKind.Personal ? null : message.PersonId,
            };
            db.PostedCards.Add(posted);
        }

        (posted.ActivityId, posted.ContentHash, posted.UpdatedAt, posted.Parameters) = (activityId, hash, now, message.Parameters);
    }

    private static string Hash(OutgoingActivity activity) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(activity, TeamsJson.Options)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 303, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message to update was gone and is posted anew.")]
        public static partial void PostedAnew(ILogger logger, Guid conversationRefId);

        [LoggerMessage(EventId = 307, Level = LogLevel.Warning, Message = "Conversation {ConversationRefId}: a message for one person was not taken ({Fault}); it goes to the personal chat.")]
        public static partial void NotTargeted(ILogger logger, Guid conversationRefId, ConnectorFault fault);

        [LoggerMessage(EventId = 304, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message that was posted twice is deleted.")]
        public static partial void DuplicateDeleted(ILogger logger, Guid conversationRefId);

        [LoggerMessage(EventId = 305, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message that was posted twice is not deleted ({Fault}).")]
        public static partial void DuplicateNotDeleted(ILogger logger, Guid conversationRefId, ConnectorFault fault);
    }
}
