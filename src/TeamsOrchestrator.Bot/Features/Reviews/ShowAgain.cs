using System.Globalization;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Cards;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>Goes back from a form or a CV to the card that stood there. What may not be seen is not shown: the card itself decides.</summary>
internal sealed class ShowAgain(HiringDb db) : ICardAction
{
    public static string Verb => "reviews.back";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        if (await FindAsync(call, cancellationToken) is { } card)
        {
            return CardReply.Show(card);
        }

        return CardReply.Say(call.Actor.Words["Chat_ButtonUnknown"]);
    }

    /// <summary>Builds the way back to a card of this slice.</summary>
    public static ExecuteAction Button(string title, CardName card)
    {
        var click = card.Parameters?.Split(':') is [var id, var round] && Guid.TryParseExact(id, "N", out var key)
            ? card.Kind == CardKinds.Stack ? new ShowAgainClick(null, 0, key) : new ShowAgainClick(key, int.Parse(round, CultureInfo.InvariantCulture), null)
            : new ShowAgainClick(null, 0, null);
        return ExecuteAction.For(title, Verb, click, ReviewsJson.Default.ShowAgainClick) with { AssociatedInputs = AssociatedInputs.None };
    }

    /// <summary>Builds the way back to a stack, or without one to the card that was posted where the click happens.</summary>
    public static ExecuteAction ToStack(string title, Guid? stackId) =>
        ExecuteAction.For(title, Verb, new ShowAgainClick(null, 0, stackId), ReviewsJson.Default.ShowAgainClick) with { AssociatedInputs = AssociatedInputs.None };

    private async Task<CardName?> FindAsync(CardCall call, CancellationToken cancellationToken)
    {
        switch (call.Read(ReviewsJson.Default.ShowAgainClick))
        {
            case { StackId: { } stackId }:
                var stack = await db.Stacks.AsNoTracking().SingleOrDefaultAsync(row => row.Id == stackId && row.PersonId == call.Actor.Id, cancellationToken);
                return stack is null ? null : CardKinds.ForStack(stack.RequisitionId, stack.Id, stack.Posting);
            case { ReviewId: { } reviewId, Round: var round }:
                var review = await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reviewId, cancellationToken);
                return review is null ? null
                    : review.Kind is ReviewKind.JobDescription or ReviewKind.JobRework ? CardKinds.ForJobReview(review.RequisitionId, review.Id, round)
                    : CardKinds.ForCriteriaReview(review.RequisitionId, review.Id, round);
            default:
                var posted = await db.PostedCards.AsNoTracking().FirstOrDefaultAsync(
                    row => row.ConversationRefId == call.Actor.Conversation.Id && row.ActivityId == call.ActivityId, cancellationToken);
                return posted?.Name;
        }
    }
}
