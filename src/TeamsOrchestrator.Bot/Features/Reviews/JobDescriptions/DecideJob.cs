using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Approve, Reject, Revise and Undo of a job description.</summary>
internal sealed class DecideJob(HiringDb db, ArtifactStore artifacts, ReviewCases cases, SettleJob settle, UndoJob undo) : ICardAction
{
    public static string Verb => "job.decide";

    public async Task<CardReply> HandleAsync(CardCall call, CancellationToken cancellationToken)
    {
        var (actor, words) = (call.Actor, call.Actor.Words);
        if (call.Read(ReviewsJson.Default.JobClick) is not { } click)
        {
            return CardReply.Say(words["Chat_ButtonUnknown"]);
        }

        var review = await cases.FindAsync(click.ReviewId, cancellationToken);
        if (review is null || review.Review.Kind is not (ReviewKind.JobDescription or ReviewKind.JobRework))
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

        if (review.Review.State != ReviewState.Open || click.Round != review.Review.Round || click.ArtifactId != review.Review.ArtifactVersionId || await HasEndedAsync(review.Review, cancellationToken))
        {
            return CardReply.Show(CardKinds.ForJobReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round));
        }

        var reason = click.Decision switch
        {
            DecisionKind.Reject => DecisionButtons.ReasonOf(call),
            DecisionKind.Revise => call.Input(DecisionButtons.FeedbackInput),
            _ => null,
        };
        var refusal = click.Decision switch
        {
            DecisionKind.Reject => SaferWords.Refusal(reason, words),
            DecisionKind.Revise => SaferWords.RefusalOfFeedback(reason, words) ?? await cases.NoMoreRevisionsAsync(review.Review, words, cancellationToken),
            DecisionKind.Approve => await artifacts.FindAsync(click.ArtifactId, cancellationToken) is null ? words["JobReview_None"] : null,
            _ => words["Chat_ButtonUnknown"], // Edit comes from the form, with what was edited
        };
        return refusal is null ? await settle.DecideAsync(review, actor, click.Decision, reason, detail: null, cancellationToken) : CardReply.Say(refusal);
    }

    private async Task<bool> HasEndedAsync(Review review, CancellationToken cancellationToken) =>
        (await db.Requisitions.AsNoTracking().SingleAsync(row => row.Id == review.RequisitionId, cancellationToken)).HasEnded;
}
