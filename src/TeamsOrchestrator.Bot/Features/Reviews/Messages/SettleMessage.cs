using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Records a decision on a message. What was approved goes in a quarter of an hour.</summary>
internal sealed class SettleMessage(HiringDb db, ReviewCases cases, SecondPeople second, WorkflowDriver driver, WorkQueue queue, Outbox outbox, WaitingRefresh waits, KeyFactory ids)
{
    /// <summary>Finds a review of a message that somebody may decide on now.</summary>
    /// <returns>The review; null where it is none, asks others, or stands otherwise than the person saw it.</returns>
    public async Task<ReviewCase?> FindAsync(Guid reviewId, int round, Guid? artifactId, Guid personId, CancellationToken cancellationToken) =>
        await cases.FindAsync(reviewId, cancellationToken) is { Review: { Kind: ReviewKind.Message, State: ReviewState.Open } review } found
        && found.IsAsked(personId) && review.Round == round && review.ArtifactVersionId == artifactId
        && await db.Candidates.AnyAsync(row => row.Id == review.CandidateId && row.State == CandidateState.Decided && row.ErasedAt == null, cancellationToken) ? found : null;

    /// <summary>Says whether somebody was asked about a message at all.</summary>
    public Task<bool> IsAskedAsync(Guid reviewId, Guid personId, CancellationToken cancellationToken) => db.Assignments.AnyAsync(
        row => row.ReviewId == reviewId && row.PersonId == personId && row.State != AssignmentState.Released && db.Reviews.Any(review => review.Id == reviewId && review.Kind == ReviewKind.Message),
        cancellationToken);

    /// <summary>Records the decision.</summary>
    /// <returns>Why not, in words; null where it was recorded.</returns>
    public async Task<string?> DecideAsync(ReviewCase review, Actor actor, DecisionKind decision, string? reason, CancellationToken cancellationToken, string? detail = null)
    {
        switch (cases.Decide(review, actor, review.Review.Round, decision, reason, detail, await second.IsOwnAsync(review.Review, actor.Id, cancellationToken)))
        {
            case ReviewOutcome.ReasonMissing:
                return actor.Words[decision == DecisionKind.Revise ? "Deciding_FeedbackMissing" : "Deciding_ReasonMissing"];
            case ReviewOutcome.SelfApproval:
                return await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken);
            case ReviewOutcome.NotAsked:
                return actor.Words["Deciding_NotAsked"];
            case ReviewOutcome.Decided:
                await MoveOnAsync(review.Review, actor, cancellationToken);
                break;
        }

        return null;
    }

    /// <summary>Lets everybody concerned see what was decided.</summary>
    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(CardKinds.Messages, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        await waits.RunAsync(requisitionId, cancellationToken);
    }

    private async Task MoveOnAsync(Review review, Actor actor, CancellationToken cancellationToken)
    {
        if (review.Decision is DecisionKind.Approve or DecisionKind.Edit)
        {
            var message = CandidateMessage.Approve(ids.Next(), review, actor.Id, review.DecidedAt!.Value);
            db.Messages.Add(message);
            queue.Ask(WorkKind.HandOverMessages, review.RequisitionId, message.LeavesAt);
        }

        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        await driver.AdvanceAsync(instance, review.StepId, ReviewCases.OutcomeOf(review.Decision!.Value), cancellationToken);
        await RefreshAsync(review.RequisitionId, cancellationToken);
    }
}
