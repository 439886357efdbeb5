using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Takes a decision on a job description back, as long as the criteria from it are not approved. What it started is stopped, and its result stays unused.</summary>
internal sealed class UndoJob(HiringDb db, ReviewCases cases, SettleJob settle, RequisitionEnding ending, Outbox outbox)
{
    public async Task<CardReply> RunAsync(ReviewCase review, Actor actor, int round, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        var isHr = actor.IsHr && !requisition.Confidential;
        if (!review.IsAsked(actor.Id) && !isHr)
        {
            return CardReply.Say(actor.Words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForJobReview(requisition.Id, review.Review.Id, round);
        if (review.Review.Round != round || review.Review.State != ReviewState.Decided)
        {
            return CardReply.Show(current);
        }

        if (review.Review.DecidedBy != actor.Id && !isHr)
        {
            return CardReply.Say(actor.Words["Deciding_UndoNotYours"]);
        }

        if (requisition.ApprovedCriteriaId is not null)
        {
            return CardReply.Say(actor.Words["JobReview_UndoTooLate"]);
        }

        if (requisition.JobDescriptionFileId is not null)
        {
            return CardReply.Say(actor.Words["JobReview_UndoFile"]);
        }

        var cancelled = review.Review is { Kind: ReviewKind.JobRework, Decision: DecisionKind.Reject };
        if (requisition.HasEnded && !cancelled)
        {
            return CardReply.Say(actor.Words["Deciding_RequisitionEnded", requisition.Code]);
        }

        var instance = await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken);
        var later = await db.Reviews.Where(row => row.InstanceId == instance.Id && row.Id != review.Review.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        later.ForEach(other => other.Cancel());
        instance.ReturnTo(review.Review.StepId);
        if (cancelled)
        {
            await ending.ReopenAsync(requisition, actor.Id, cancellationToken);
        }

        cases.Withdraw(review, actor);
        foreach (var asked in review.Assignments.Where(item => item.State == AssignmentState.Asked))
        {
            await outbox.PostToAsync(asked.PersonId, CardKinds.ForJobReview(requisition.Id, review.Review.Id, review.Review.Round), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.CriteriaReview, requisition.Id, quiet: false);
        await settle.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Show(current);
    }
}
