using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Activities;
using TeamsOrchestrator.Teams.Connector;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Posts, updates and deletes the message of one card. What it records joins the commit under way.</summary>
internal sealed partial class CardMessages(HiringDb db, CardTable cards, ConnectorClient connector, TimeProvider clock, ILogger<CardMessages> logger)
{
    /// <summary>Brings a card up to date where it stands, or posts it. Where the connector never said which message it is, it stays as it was posted.</summary>
    /// <param name="conversation">Where.</param>
    /// <param name="message">Which card, as it was asked for last.</param>
    /// <param name="mayPost">Whether it is posted where it does not stand yet.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConnectorException">The connector did not take it.</exception>
    /// <exception cref="CardFaultException">The card cannot be rendered.</exception>
    public async Task SendAsync(ConversationRef conversation, OutboxMessage message, bool mayPost, CancellationToken cancellationToken)
    {
        var posted = await db.PostedCards.SingleOrDefaultAsync(
            row => row.ConversationRefId == conversation.Id && row.CardKey == message.CardKey, cancellationToken);
        if ((posted is null && !mayPost) || posted is { ActivityId.Length: 0 } || await RenderAsync(conversation, message, cancellationToken) is not { } rendered)
        {
            return;
        }

        var activity = rendered.ToActivity();
        var hash = Hash(activity);
        if (posted is not null && string.Equals(posted.ContentHash, hash, StringComparison.Ordinal))
        {
            return;
        }

        var activityId = await PutOrPostAsync(conversation, posted, activity, cancellationToken);
        Record(conversation, message, posted, activityId, hash);
    }

    /// <summary>Deletes a message that should not be there. One that is gone already is as good; one that may not be deleted stays.</summary>
    /// <exception cref="ConnectorException">The connector did not do it.</exception>
    public async Task DeleteAsync(ConversationRef conversation, string activityId, CancellationToken cancellationToken)
    {
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

    private async Task<RenderedCard?> RenderAsync(ConversationRef conversation, OutboxMessage message, CancellationToken cancellationToken)
    {
        var name = new CardName(message.CardKind, message.CardKey, message.SubjectId, message.Parameters);
        var reader = conversation.PersonId is { } id ? await db.People.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) : null;
        try
        {
            return await cards.RenderAsync(db.Tenant.Id, new CardRequest(name, reader, conversation.Kind, Words.For(reader?.Locale)), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && exception.GetBaseException() is not System.Data.Common.DbException)
        {
            throw new CardFaultException(message.CardKind, exception);
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
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        if (posted is null)
        {
            posted = new PostedCard
            {
                TenantId = db.Tenant.Id, ConversationRefId = conversation.Id, CardKey = message.CardKey, CardKind = message.CardKind,
                SubjectId = message.SubjectId, ActivityId = activityId, ContentHash = hash, UpdatedAt = now,
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

        [LoggerMessage(EventId = 304, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message that was posted twice is deleted.")]
        public static partial void DuplicateDeleted(ILogger logger, Guid conversationRefId);

        [LoggerMessage(EventId = 305, Level = LogLevel.Information, Message = "Conversation {ConversationRefId}: a message that was posted twice is not deleted ({Fault}).")]
        public static partial void DuplicateNotDeleted(ILogger logger, Guid conversationRefId, ConnectorFault fault);
    }
}
