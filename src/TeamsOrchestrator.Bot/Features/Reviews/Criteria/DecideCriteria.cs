using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Approve, Reject, Revise and Undo of criteria.</summary>
internal sealed class DecideCriteria(HiringDb db, ArtifactStore artifacts, ReviewCases cases, SettleCriteria settle, UndoCriteria undo) : ICardAction
{
    public static string Verb => "criteria.decide";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.CriteriaClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var review = await cases.FindAsync(click.ReviewId, cancellationToken);
        if (review is null || review.Review.Kind is not (ReviewKind.Criteria or ReviewKind.Rework))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        if (click.Decision == DecisionKind.Withdraw)
        {
            return await undo.RunAsync(review, actor, click.Round, cancellationToken);
        }

        if (!review.IsAsked(actor.Id))
        {
            return CardReply.Say(words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForCriteriaReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round);
        if (review.Review.State != ReviewState.Open || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId || await HasEndedAsync(review.Review, cancellationToken))
        {
            return CardReply.Show(current);
        }

        var reason = click.Decision switch
        {
            DecisionKind.Reject => DecisionButtons.ReasonOf(call),
            DecisionKind.Revise => call.Input(DecisionButtons.FeedbackInput),
            _ => null,
        };
        if (await RefusalAsync(click, review.Review, reason, words, cancellationToken) is { } refusal)
        {
            return CardReply.Say(refusal);
        }

        return await settle.DecideAsync(review, actor, click.Round, click.Decision, reason, cancellationToken);
    }

    private async Task<bool> HasEndedAsync(Review review, CancellationToken cancellationToken) =>
        (await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.RequisitionId, cancellationToken)).HasEnded;

    private async Task<string?> RefusalAsync(CriteriaClick click, Review review, string? reason, Words words, CancellationToken cancellationToken)
    {
        switch (click.Decision)
        {
            case DecisionKind.Reject:
                return SaferWords.Refusal(reason, words);
            case DecisionKind.Revise:
                return SaferWords.RefusalOfFeedback(reason, words) ?? await cases.NoMoreRevisionsAsync(review, words, cancellationToken);
            case DecisionKind.Approve:
                var draft = await artifacts.ReadAsync(await artifacts.FindAsync(click.ArtifactId, cancellationToken), ArtifactJson.Default.CriteriaDraft, cancellationToken);
                return draft is { Criteria.Items.Count: > 0 } ? null : words["CriteriaReview_None"];
            default:
                return words["Chat_ButtonUnknown"]; // Edit comes from the form, with what was edited
        }
    }
}
