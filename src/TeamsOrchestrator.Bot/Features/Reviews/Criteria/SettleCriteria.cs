using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Records a decision on criteria and lets the requisition and its candidates move on.</summary>
internal sealed class SettleCriteria(HiringDb db, ReviewCases cases, SecondPeople second, RequisitionEnding ending, CriteriaInForce inForce, WorkflowDriver driver, Outbox outbox, WaitingRefresh waits)
{
    /// <summary>Records a decision; what follows from it joins the commit.</summary>
    /// <returns>What the person is answered with.</returns>
    public async Task<CardReply> DecideAsync(
        ReviewCase review, Actor actor, int round, DecisionKind decision, string? reason, CancellationToken cancellationToken, string? detail = null)
    {
        switch (cases.Decide(review, actor, round, decision, reason, detail, await second.IsOwnAsync(review.Review, actor.Id, cancellationToken)))
        {
            case ReviewOutcome.NotAsked:
                return CardReply.Say(actor.Words["Deciding_NotAsked"]);
            case ReviewOutcome.ReasonMissing:
                return CardReply.Say(actor.Words[decision == DecisionKind.Revise ? "Deciding_FeedbackMissing" : "Deciding_ReasonMissing"]);
            case ReviewOutcome.SelfApproval:
                return CardReply.Say(await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken));
            case ReviewOutcome.Recorded recorded:
                await AskNextAsync(review.Review, recorded.WaitingFor, cancellationToken);
                break;
            case ReviewOutcome.Decided:
                await MoveOnAsync(review.Review, actor, cancellationToken);
                break;
        }

        return CardReply.Show(CardKinds.ForCriteriaReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round));
    }

    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(CardKinds.CriteriaReview, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        await waits.RunAsync(requisitionId, cancellationToken);
    }

    // One after the other: the question comes to whose turn it is now. Those who have it already see who decided, where they may.
    private async Task AskNextAsync(Review review, IReadOnlyList<Guid> waiting, CancellationToken cancellationToken)
    {
        foreach (var person in review.Policy == ReviewPolicy.Sequence ? waiting : [])
        {
            await outbox.PostToAsync(person, CardKinds.ForCriteriaReview(review.RequisitionId, review.Id, review.Round), cancellationToken);
        }

        await RefreshAsync(review.RequisitionId, cancellationToken);
    }

    private async Task MoveOnAsync(Review review, Actor actor, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == review.RequisitionId, cancellationToken);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        var approved = review.Decision is DecisionKind.Approve or DecisionKind.Edit;
        if (review.Kind == ReviewKind.Criteria && approved)
        {
            requisition.ApproveCriteria(review.ArtifactVersionId);
        }
        else if (review is { Kind: ReviewKind.Rework, Decision: DecisionKind.Reject })
        {
            await ending.CloseAsync(requisition, CloseReason.Cancelled, review.Reason!, actor.Id, cancellationToken);
        }

        await driver.AdvanceAsync(instance, review.StepId, ReviewCases.OutcomeOf(review.Decision!.Value), cancellationToken);
        if (review.Kind == ReviewKind.Criteria)
        {
            await inForce.FollowAsync(requisition, approved, actor.Id, review.Reason, cancellationToken);
        }

        if (review.Kind == ReviewKind.Criteria && approved)
        {
            var waiting = await db.Instances.Where(row => row.RequisitionId == requisition.Id && row.CandidateId != null).ToListAsync(cancellationToken);
            await driver.SignalAsync(waiting, Happenings.CriteriaApproved, cancellationToken);
        }

        await RefreshAsync(requisition.Id, cancellationToken);
    }
}
