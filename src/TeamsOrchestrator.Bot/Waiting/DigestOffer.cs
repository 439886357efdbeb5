using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.People;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Offers a daily digest on the first review that somebody ever gets.</summary>
internal sealed class DigestOffer(HiringDb db)
{
    private static readonly string[] Reviews = [CardKinds.CriteriaReview, CardKinds.Stack, CardKinds.Final];

    public async Task<bool> IsForAsync(Person reader, string cardKey, CancellationToken cancellationToken)
    {
        if (await db.DigestPlans.AnyAsync(row => row.PersonId == reader.Id, cancellationToken))
        {
            return false;
        }

        var chats = await db.Conversations.Where(row => row.PersonId == reader.Id && row.Kind == ConversationKind.Personal).Select(row => row.Id).ToListAsync(cancellationToken);
        return !await db.PostedCards.AnyAsync(row => chats.Contains(row.ConversationRefId) && Reviews.Contains(row.CardKind) && row.CardKey != cardKey, cancellationToken);
    }

    public static ExecuteAction Button(Words words) => SayAction.Button(words["Waiting_DigestOffer"], "digest on 09:00") with { AssociatedInputs = AssociatedInputs.None };
}
