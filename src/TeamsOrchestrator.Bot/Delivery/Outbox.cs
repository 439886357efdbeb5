using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Delivery;

/// <summary>Adds messages to the commit of a turn or a job. Delivery renders and sends them afterwards.</summary>
internal sealed class Outbox(HiringDb db, KeyFactory ids, TimeProvider clock)
{
    /// <summary>Posts a card to a conversation, or updates it where it stands there already.</summary>
    public void Post(ConversationRef conversation, CardName card) => Add(conversation.Id, conversation.PersonId, card, updateOnly: false, notBefore: null);

    /// <summary>Posts a card to a person's personal chat; where the chat is not known yet, as soon as it is.</summary>
    public async Task PostToAsync(Guid personId, CardName card, CancellationToken cancellationToken)
    {
        var conversation = await PersonalChatAsync(personId, cancellationToken);
        Add(conversation, personId, card, updateOnly: false, notBefore: null);
    }

    /// <summary>Updates a card wherever it stands. Where it stands nowhere, nothing happens.</summary>
    /// <param name="key">The card's key.</param>
    /// <param name="quiet">Whether it may wait so that the card changes at most every three seconds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task UpdateAsync(string key, bool quiet, CancellationToken cancellationToken)
    {
        foreach (var posted in await db.PostedCards.AsNoTracking().Where(row => row.CardKey == key).ToListAsync(cancellationToken))
        {
            await UpdateAsync(posted, quiet, cancellationToken);
        }
    }

    /// <summary>Updates all cards of one kind about one subject, whatever their keys.</summary>
    public async Task UpdateAllAsync(string kind, Guid subjectId, bool quiet, CancellationToken cancellationToken)
    {
        var cards = await db.PostedCards.AsNoTracking().Where(row => row.CardKind == kind && row.SubjectId == subjectId).ToListAsync(cancellationToken);
        foreach (var posted in cards)
        {
            await UpdateAsync(posted, quiet, cancellationToken);
        }
    }

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private async Task UpdateAsync(PostedCard posted, bool quiet, CancellationToken cancellationToken)
    {
        var card = new CardName(posted.CardKind, posted.CardKey, posted.SubjectId, posted.Parameters);
        var waits = quiet && await db.Outbox.AnyAsync(
            row => row.ConversationRefId == posted.ConversationRefId && row.CardKey == posted.CardKey && row.State == OutboxState.Pending, cancellationToken);
        if (!waits)
        {
            Add(posted.ConversationRefId, personId: null, card, updateOnly: true, quiet ? posted.UpdatedAt + (long)Quiet.TotalMilliseconds : null);
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
