using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Pending;

/// <summary>Brings what waits to the bottom of the chat, under a new key; the older copy says that it moved.</summary>
internal sealed class OpenPending(HiringDb db, PendingReader pending, Outbox outbox, KeyFactory ids) : ICardAction
{
    public static string Verb => "pending.open";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (call.Read(InsightsJson.Default.PendingClick) is not { } click)
        {
            return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
        }

        var review = await pending.MyOpen(call.Actor.Id)
            .Where(row => row.RequisitionId == click.RequisitionId && row.Kind == click.Kind).OrderBy(row => row.OpenedAt).FirstOrDefaultAsync(cancellationToken);
        if (review is null || !call.Actor.InPersonalChat)
        {
            return CardReply.Show(PendingCard.Name(call.Actor.Id)); // decided meanwhile, by this person or another: the list as it is now
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

        return CardReply.Say(call.Actor.Words["Pending_Opened"]);
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

        var first = CardKinds.ForCriteriaReview(review.RequisitionId, review.Id, review.Round);
        return (first with { Key = $"{first.Key}:{ids.Next():N}" }, first.Key);
    }
}
