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
    private static readonly string[] Reviews = [CardKinds.JobReview, CardKinds.CriteriaReview, CardKinds.Stack, CardKinds.Interviews, CardKinds.Final, CardKinds.Messages];

    /// <summary>Says whether a review offers it: nothing else was ever put before the reader.</summary>
    /// <param name="reader">Who reads it.</param>
    /// <param name="kind">The kind of its card.</param>
    /// <param name="requisitionId">Its requisition.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<bool> IsForAsync(Person reader, string kind, Guid requisitionId, CancellationToken cancellationToken)
    {
        if (await db.DigestPlans.AnyAsync(row => row.PersonId == reader.Id, cancellationToken))
        {
            return false;
        }

        var chats = await db.Conversations.Where(row => row.PersonId == reader.Id && row.Kind == ConversationKind.Personal).Select(row => row.Id).ToListAsync(cancellationToken);
        return !await db.PostedCards.AnyAsync(row => chats.Contains(row.ConversationRefId) && Reviews.Contains(row.CardKind) && (row.CardKind != kind || row.SubjectId != requisitionId), cancellationToken);
    }

    public static ExecuteAction Button(Words words) => SayAction.Button(words["Waiting_DigestOffer"], "digest on 09:00") with { AssociatedInputs = AssociatedInputs.None };
}
