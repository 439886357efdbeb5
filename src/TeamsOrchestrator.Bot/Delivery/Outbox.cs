using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Adds messages to the commit of a turn or a job. Delivery renders and sends them afterwards.</summary>
internal sealed class Outbox(HiringDb db, KeyFactory ids, TimeProvider clock)
{
    /// <summary>Posts a card to a conversation, or updates it where it stands there already.</summary>
    public void Post(ConversationRef conversation, CardName card) => Add(conversation.Id, conversation.PersonId, card, updateOnly: false, notBefore: null);

    /// <summary>Posts a card to a shared conversation that only one of its members sees.</summary>
    public void PostTargeted(ConversationRef conversation, Guid personId, CardName card) => Add(conversation.Id, personId, card, updateOnly: false, notBefore: null);

    /// <summary>Posts a card to a person's personal chat; where the chat is not known yet, as soon as it is.</summary>
    public Task PostToAsync(Guid personId, CardName card, CancellationToken cancellationToken) => PostToAsync(personId, card, notBefore: null, cancellationToken);

    /// <summary>Posts a card to a person's personal chat at a later time, in Unix milliseconds.</summary>
    public async Task PostToAsync(Guid personId, CardName card, long? notBefore, CancellationToken cancellationToken)
    {
        var conversation = await PersonalChatAsync(personId, cancellationToken);
        Add(conversation, personId, card, updateOnly: false, notBefore);
    }

    /// <summary>Deletes a message of the bot that is the second one of a card.</summary>
    public void DeleteDuplicate(ConversationRef conversation, Guid subjectId, string activityId) => Add(
        conversation.Id, conversation.PersonId, new CardName(CardKinds.Duplicate, $"{CardKinds.Duplicate}:{activityId}", subjectId, activityId), updateOnly: false, notBefore: null);

    /// <summary>Updates a card wherever it stands. Where it stands nowhere, nothing happens.</summary>
    /// <param name="key">The card's key.</param>
    /// <param name="quiet">Whether it may wait so that the card changes at most every three seconds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task UpdateAsync(string key, bool quiet, CancellationToken cancellationToken) =>
        UpdateAsync(db.Outbox.Where(row => row.CardKey == key), db.PostedCards.Where(row => row.CardKey == key), quiet, cancellationToken);

    /// <summary>Updates all cards of one kind about one subject, whatever their keys.</summary>
    public Task UpdateAllAsync(string kind, Guid subjectId, bool quiet, CancellationToken cancellationToken) => UpdateAsync(
        db.Outbox.Where(row => row.CardKind == kind && row.SubjectId == subjectId),
        db.PostedCards.Where(row => row.CardKind == kind && row.SubjectId == subjectId),
        quiet,
        cancellationToken);

    /// <summary>Updates a card that stands somewhere, as its tracked row says from now on.</summary>
    public void Update(PostedCard card) =>
        Add(card.ConversationRefId, card.PersonId, new CardName(card.CardKind, card.CardKey, card.SubjectId, card.Parameters), updateOnly: true, notBefore: null);

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    /// <summary>Adds a row for every card, also where one is pending: that one may be rendered already, from the tables as they were before this commit.</summary>
    private async Task UpdateAsync(IQueryable<OutboxMessage> messages, IQueryable<PostedCard> cards, bool quiet, CancellationToken cancellationToken)
    {
        // In this order: a card that is posted between the two questions is found by one of them.
        var pending = await messages.AsNoTracking().Where(row => row.State == OutboxState.Pending && row.ConversationRefId != null).ToListAsync(cancellationToken);
        var posted = await cards.AsNoTracking().ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var card in posted)
        {
            var waiting = pending.Where(row => row.ConversationRefId == card.ConversationRefId && row.CardKey == card.CardKey).Select(row => (long?)row.NotBefore).Max();
            var earliest = Math.Max(card.UpdatedAt, waiting <= now ? now : 0) + (long)Quiet.TotalMilliseconds;
            Add(card.ConversationRefId, card.PersonId, new CardName(card.CardKind, card.CardKey, card.SubjectId, card.Parameters), updateOnly: true, quiet ? Math.Min(earliest, waiting > now ? waiting.Value : earliest) : null);
        }

        // What is to be posted later is rendered then.
        foreach (var message in pending.Where(row => !row.UpdateOnly && row.NotBefore <= now && !posted.Exists(card => card.ConversationRefId == row.ConversationRefId && card.CardKey == row.CardKey)))
        {
            Add(message.ConversationRefId, message.PersonId, new CardName(message.CardKind, message.CardKey, message.SubjectId, message.Parameters), updateOnly: true, quiet ? now + (long)Quiet.TotalMilliseconds : null);
        }
    }

    private async Task<Guid?> PersonalChatAsync(Guid personId, CancellationToken cancellationToken) =>
        db.Conversations.Local.FirstOrDefault(row => row.PersonId == personId && row.Kind == ConversationKind.Personal)?.Id
        ?? await db.Conversations.Where(row => row.PersonId == personId && row.Kind == ConversationKind.Personal)
            .OrderByDescending(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancellationToken);

    private void Add(Guid? conversationRefId, Guid? personId, CardName card, bool updateOnly, long? notBefore)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        db.Outbox.Add(new OutboxMessage
        {
            Id = ids.Next(), TenantId = db.Tenant.Id, ConversationRefId = conversationRefId, PersonId = personId, Sequence = ids.NextSequence(),
            CardKind = card.Kind, CardKey = card.Key, SubjectId = card.SubjectId, Parameters = card.Parameters, UpdateOnly = updateOnly,
            NotBefore = Math.Max(now, notBefore ?? now),
        });
    }
}
