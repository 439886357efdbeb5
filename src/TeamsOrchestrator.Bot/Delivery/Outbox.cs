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

    /// <summary>Updates a card wherever it stands once the commit is made. Where it stands nowhere, nothing happens.</summary>
    /// <param name="card">The card; its parameters do not matter, the ones that it stands with count.</param>
    /// <param name="quiet">Whether it may wait so that the card changes at most every three seconds.</param>
    public void Update(CardName card, bool quiet) => updates.Add(new Change(card.SubjectId, card.Key, Kind: null, quiet));

    /// <summary>Updates a card that stands somewhere, as its tracked row says from now on.</summary>
    public void Update(PostedCard card) => Add(card.ConversationRefId, card.PersonId, card.Name, updateOnly: true, notBefore: null);

    /// <summary>Updates all cards of one kind about one subject, whatever their keys.</summary>
    public void UpdateAll(string kind, Guid subjectId, bool quiet) => updates.Add(new Change(subjectId, Key: null, kind, quiet));

    /// <summary>Says which card a click is answered with: its update never waits. Whoever clicked reads on at once, and a card that is drawn anew after a while folds the form in which
    /// somebody writes by then.</summary>
    public void Answer(ConversationRef conversation, CardName card) => answered = (conversation.Id, card.Key);

    /// <summary>Gets a value indicating whether updates were asked for that are not rows yet.</summary>
    public bool HasUpdates => updates.Count > 0;

    /// <summary>Forgets the updates that were asked for.</summary>
    public void Clear()
    {
        updates.Clear();
        answered = null;
    }

    /// <summary>Adds a row for every card that is to be updated, also where one is pending: that one may be rendered already, from the tables as they were before this commit.</summary>
    public async Task ApplyUpdatesAsync(CancellationToken cancellationToken)
    {
        if (updates.Count == 0)
        {
            return;
        }

        var changes = updates.ToList();
        updates.Clear();
        var subjects = changes.Select(change => change.SubjectId).Distinct().ToList();
        var keys = changes.Select(change => change.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var kinds = changes.Select(change => change.Kind).OfType<string>().Distinct(StringComparer.Ordinal).ToList();

        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();

        // In this order: a card that is posted between the two questions is found by one of them.
        var pending = await db.Outbox
            .Where(row => row.State == OutboxState.Pending && row.ConversationRefId != null && subjects.Contains(row.SubjectId) && (keys.Contains(row.CardKey) || kinds.Contains(row.CardKind)))
            .GroupBy(row => new { row.ConversationRefId, row.PersonId, row.CardKind, row.CardKey, row.SubjectId, row.Parameters })
            .Select(rows => new
            {
                rows.Key.ConversationRefId, rows.Key.PersonId, Name = new CardName(rows.Key.CardKind, rows.Key.CardKey, rows.Key.SubjectId, rows.Key.Parameters),
                Latest = rows.Max(row => row.NotBefore), Posts = rows.Max(row => !row.UpdateOnly && row.NotBefore <= now ? 1 : 0) == 1,
            })
            .ToListAsync(cancellationToken);
        var posted = await db.PostedCards.AsNoTracking()
            .Where(row => subjects.Contains(row.SubjectId) && (keys.Contains(row.CardKey) || kinds.Contains(row.CardKind))).ToListAsync(cancellationToken);
        foreach (var card in posted)
        {
            if (IsQuiet(changes, card.Name) is { } quiet)
            {
                var waiting = pending.Where(row => row.ConversationRefId == card.ConversationRefId && row.Name.Key == card.CardKey).Select(row => (long?)row.Latest).Max();
                var earliest = Math.Max(card.UpdatedAt, waiting <= now ? now : 0) + (long)Quiet.TotalMilliseconds;
                var mayWait = quiet && answered != (card.ConversationRefId, card.CardKey);
                Add(card.ConversationRefId, card.PersonId, card.Name, updateOnly: true, mayWait ? Math.Min(earliest, waiting > now ? waiting.Value : earliest) : null);
            }
        }

        // What is to be posted later is rendered then.
        foreach (var message in pending.Where(row => row.Posts && !posted.Exists(card => card.ConversationRefId == row.ConversationRefId && card.CardKey == row.Name.Key)))
        {
            if (IsQuiet(changes, message.Name) is { } quiet)
            {
                Add(message.ConversationRefId, message.PersonId, message.Name, updateOnly: true, quiet ? now + (long)Quiet.TotalMilliseconds : null);
            }
        }
    }

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly List<Change> updates = [];

    private (Guid ConversationRefId, string CardKey)? answered;

    /// <summary>Says whether a card's update may wait; null where it is not to be updated. One change that may not wait is enough.</summary>
    private static bool? IsQuiet(List<Change> changes, CardName card)
    {
        var own = changes.FindAll(change => change.IsOf(card));
        return own.Count == 0 ? null : own.TrueForAll(change => change.MayWait);
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

    /// <summary>Which cards are to be updated: the one of a key, or all of a kind about the subject.</summary>
    private sealed record Change(Guid SubjectId, string? Key, string? Kind, bool MayWait)
    {
        public bool IsOf(CardName card) => card.SubjectId == SubjectId && string.Equals(Key ?? Kind, Key is null ? card.Kind : card.Key, StringComparison.Ordinal);
    }
}
