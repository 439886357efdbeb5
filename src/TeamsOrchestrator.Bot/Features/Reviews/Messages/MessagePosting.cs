using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Knows which card of messages is the newest before a person, and keeps the page that the person looks at.</summary>
internal sealed class MessagePosting(HiringDb db)
{
    /// <summary>Finds when the newest card was posted to somebody, one on its way included.</summary>
    /// <returns>The instant in Unix milliseconds, or null where there is none.</returns>
    public async Task<long?> NewestAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken)
    {
        var coming = await db.Outbox.AsNoTracking()
            .Where(row => row.State == OutboxState.Pending && !row.UpdateOnly && row.SubjectId == requisitionId && row.CardKind == CardKinds.Messages && row.PersonId == personId)
            .Select(row => row.Parameters).ToListAsync(cancellationToken);
        var standing = await Standing(requisitionId, personId).AsNoTracking().Select(card => card.Parameters).ToListAsync(cancellationToken);
        return coming.Concat(standing).Max(parameters => (long?)MessagesView.Parse(parameters).Since);
    }

    /// <summary>Remembers the page, so that a later update shows the same one.</summary>
    public async Task TurnToAsync(Guid requisitionId, Guid personId, int page, CancellationToken cancellationToken)
    {
        foreach (var card in await Standing(requisitionId, personId).ToListAsync(cancellationToken))
        {
            card.Parameters = (MessagesView.Parse(card.Parameters) with { Page = page, Skipped = 0 }).ToString();
        }
    }

    private IQueryable<PostedCard> Standing(Guid requisitionId, Guid personId) => db.PostedCards
        .Where(card => card.SubjectId == requisitionId && card.CardKind == CardKinds.Messages)
        .Where(card => db.Conversations.Any(chat => chat.Id == card.ConversationRefId && chat.Kind == ConversationKind.Personal && chat.PersonId == personId));
}
