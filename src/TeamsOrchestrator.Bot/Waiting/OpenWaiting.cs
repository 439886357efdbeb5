using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Brings what waits to the bottom of the chat, under a new key; the older copy says that it moved.</summary>
internal sealed class OpenWaiting(HiringDb db, WaitingReviews waiting, Outbox outbox, KeyFactory ids, TimeProvider clock) : ICardAction
{
    public static string Verb => WaitingButtons.OpenVerb;

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(WaitingJson.Default.OpenClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var review = await waiting.For(call.Actor.Id)
            .Where(row => row.RequisitionId == click.RequisitionId && row.Kind == click.Kind).OrderBy(row => row.OpenedAt).FirstOrDefaultAsync(cancellationToken);
        if (review is null || !call.Actor.InPersonalChat)
        {
            return await AsItIsNowAsync(call, cancellationToken);
        }

        var (card, family) = await CardOfAsync(review, call.Actor, cancellationToken);
        outbox.Post(call.Actor.Conversation, card);
        var older = await db.PostedCards
            .Where(row => row.ConversationRefId == call.Actor.Conversation.Id && row.CardKind == card.Kind && row.CardKey.StartsWith(family) && row.CardKey != card.Key)
            .ToListAsync(cancellationToken);
        foreach (var copy in older)
        {
            copy.CardKind = MovedCard.Kind;
            outbox.Post(call.Actor.Conversation, new CardName(MovedCard.Kind, copy.CardKey, copy.SubjectId, copy.Parameters));
        }

        return CardReply.Say(call.Actor.Words["Waiting_Opened"]);
    }

    /// <summary>Shows the list or the reminder as it is now: what it offered was decided meanwhile, by this person or another.</summary>
    private async Task<CardReply> AsItIsNowAsync(CardCall call, CancellationToken cancellationToken)
    {
        var clicked = await db.PostedCards.AsNoTracking()
            .FirstOrDefaultAsync(row => row.ConversationRefId == call.Actor.Conversation.Id && row.ActivityId == call.ActivityId, cancellationToken);
        return clicked is null || !call.Actor.InPersonalChat
            ? CardReply.Say(call.Actor.Words["Waiting_NothingLeft"])
            : CardReply.Show(clicked.Name);
    }

    private async Task<(CardName Card, string Family)> CardOfAsync(Review review, Actor actor, CancellationToken cancellationToken)
    {
        if (review.Kind == ReviewKind.Candidate)
        {
            var stack = await db.Stacks.SingleAsync(row => row.RequisitionId == review.RequisitionId && row.PersonId == actor.Id, cancellationToken);
            stack.Posting++;
            stack.Touch();
            return (CardKinds.ForStack(review.RequisitionId, stack.Id, stack.Posting), $"stack:{stack.Id:N}");
        }

        if (review.Kind == ReviewKind.Final)
        {
            var question = await FinalQuestion.CurrentAsync(db, review.RequisitionId, cancellationToken);
            var final = CardKinds.ForFinal(review.RequisitionId, new FinalView(Page: 1, Question: question));
            return (final with { Key = $"{final.Key}:{ids.Next():N}" }, $"final:{review.RequisitionId:N}");
        }

        if (review.Kind == ReviewKind.Message)
        {
            return (CardKinds.ForMessages(review.RequisitionId, new MessagesView(Since: clock.GetUtcNow().ToUnixTimeMilliseconds())), $"messages:{review.RequisitionId:N}");
        }

        if (review.Kind is ReviewKind.Interview or ReviewKind.Decision)
        {
            return (CardKinds.ForInterviews(review.RequisitionId, clock.GetUtcNow().ToUnixTimeMilliseconds()), $"interviews:{review.RequisitionId:N}");
        }

        var first = review.Kind is ReviewKind.JobDescription or ReviewKind.JobRework
            ? CardKinds.ForJobReview(review.RequisitionId, review.Id, review.Round)
            : CardKinds.ForCriteriaReview(review.RequisitionId, review.Id, review.Round);
        return (first with { Key = $"{first.Key}:{ids.Next():N}" }, first.Key);
    }
}
