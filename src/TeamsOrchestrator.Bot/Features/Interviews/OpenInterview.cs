using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Brings one interview, or the decision after it, to the bottom of the chat; an older copy says that it moved.</summary>
internal sealed class OpenInterview(HiringDb db, ReviewCases cases, Outbox outbox, KeyFactory ids) : ICardAction
{
    public static string Verb => "interviews.open";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        var review = call.Read(InterviewsJson.Default.OpenInterviewClick) is { } click ? await cases.FindAsync(click.ReviewId, cancellationToken) : null;
        if (review is not { Review.Kind: ReviewKind.Interview or ReviewKind.Decision } || !actor.InPersonalChat || !review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var first = CardKinds.ForInterview(review.Review.RequisitionId, review.Review.Id, review.Review.Round);
        var older = await db.PostedCards
            .Where(row => row.ConversationRefId == actor.Conversation.Id && row.CardKind == first.Kind && row.CardKey.StartsWith(first.Key)).ToListAsync(cancellationToken);
        var card = older.Count == 0 ? first : first with { Key = $"{first.Key}:{ids.Next():N}" };
        outbox.Post(actor.Conversation, card);
        foreach (var copy in older)
        {
            copy.CardKind = MovedCard.Kind;
            outbox.Post(actor.Conversation, new CardName(MovedCard.Kind, copy.CardKey, copy.SubjectId, copy.Parameters));
        }

        return CardReply.Say(words["Interviews_Opened"]);
    }
}
