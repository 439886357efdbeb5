using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Brings the final review to a person, and keeps the page that the person looks at.</summary>
internal sealed class FinalPosting(HiringDb db, Outbox outbox, KeyFactory ids)
{
    /// <summary>Posts the card, or updates it where it stands already.</summary>
    public async Task BringAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(requisitionId, personId, cancellationToken);
        if (standing.Exists(card => string.Equals(card.CardKind, CardKinds.Final, StringComparison.Ordinal)))
        {
            foreach (var card in standing.Where(card => string.Equals(card.CardKind, CardKinds.Final, StringComparison.Ordinal)))
            {
                await outbox.UpdateAsync(card.CardKey, quiet: false, cancellationToken);
            }

            return;
        }

        // The first key may belong to a card that was moved down and says so.
        var name = CardKinds.ForFinal(requisitionId, page: 1);
        await outbox.PostToAsync(personId, standing.Count == 0 ? name : name with { Key = $"{name.Key}:{ids.Next():N}" }, cancellationToken);
    }

    /// <summary>Remembers the page, so that a later update shows the same one.</summary>
    public async Task TurnToAsync(Guid requisitionId, Guid personId, int page, CancellationToken cancellationToken)
    {
        var parameters = CardKinds.ForFinal(requisitionId, page).Parameters;
        foreach (var card in await StandingAsync(requisitionId, personId, cancellationToken))
        {
            card.Parameters = parameters;
        }
    }

    private Task<List<PostedCard>> StandingAsync(Guid requisitionId, Guid personId, CancellationToken cancellationToken)
    {
        var key = CardKinds.ForFinal(requisitionId, page: 1).Key;
        return db.PostedCards
            .Where(card => card.SubjectId == requisitionId && card.CardKey.StartsWith(key))
            .Where(card => db.Conversations.Any(chat => chat.Id == card.ConversationRefId && chat.PersonId == personId && chat.Kind == ConversationKind.Personal))
            .ToListAsync(cancellationToken);
    }
}
