using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.JobDescriptions;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Waiting;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Records a decision on a job description and lets the requisition move on.</summary>
internal sealed class SettleJob(
    HiringDb db, ArtifactStore artifacts, ReviewCases cases, SecondPeople second, RequisitionEnding ending, WorkflowDriver driver, Outbox outbox, AuditLog audit, WaitingRefresh waits)
{
    /// <summary>Records a decision; what follows from it joins the commit.</summary>
    /// <returns>What the person is answered with.</returns>
    public async Task<CardReply> DecideAsync(ReviewCase review, Actor actor, DecisionKind decision, string? reason, string? detail, CancellationToken cancellationToken)
    {
        switch (cases.Decide(review, actor, review.Review.Round, decision, reason, detail, await second.IsOwnAsync(review.Review, actor.Id, cancellationToken)))
        {
            case ReviewOutcome.NotAsked:
                return CardReply.Say(actor.Words["Deciding_NotAsked"]);
            case ReviewOutcome.ReasonMissing:
                return CardReply.Say(actor.Words[decision == DecisionKind.Revise ? "Deciding_FeedbackMissing" : "Deciding_ReasonMissing"]);
            case ReviewOutcome.SelfApproval:
                return CardReply.Say(await second.SayAsync(review.Review, actor.Id, actor.Words, cancellationToken));
            case ReviewOutcome.Recorded recorded:
                foreach (var person in review.Review.Policy == ReviewPolicy.Sequence ? recorded.WaitingFor : [])
                {
                    await outbox.PostToAsync(person, Card(review.Review), cancellationToken); // the question comes to whose turn it is now
                }

                await RefreshAsync(review.Review.RequisitionId, cancellationToken);
                break;
            case ReviewOutcome.Decided:
                await NoteAsync(review.Review, actor, cancellationToken);
                await MoveOnAsync(review.Review, actor, cancellationToken);
                break;
        }

        return CardReply.Show(Card(review.Review));
    }

    public async Task RefreshAsync(Guid requisitionId, CancellationToken cancellationToken)
    {
        outbox.UpdateAll(CardKinds.JobReview, requisitionId, quiet: false);
        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
        await waits.RunAsync(requisitionId, cancellationToken);
    }

    private static CardName Card(Review review) => CardKinds.ForJobReview(review.RequisitionId, review.Id, review.Round);

    // Whoever agrees in spite of what the check found has seen it on the card; the trail keeps what it was.
    private async Task NoteAsync(Review review, Actor actor, CancellationToken cancellationToken)
    {
        if (review is not { Kind: ReviewKind.JobDescription, Decision: DecisionKind.Approve or DecisionKind.Edit })
        {
            return;
        }

        var draft = await artifacts.ReadAsync(await artifacts.FindAsync(review.ArtifactVersionId, cancellationToken), ArtifactJson.Default.JobDescriptionDraft, cancellationToken);
        var open = draft is null ? [] : JobCheck.Find(draft, System.Globalization.CultureInfo.InvariantCulture);
        if (open.Count > 0)
        {
            var found = string.Join("; ", open.Select(finding => finding.Quote is { } quote ? $"{finding.Kind}: {quote}" : finding.Kind.ToString()));
            audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), "job.findings", review.Id, DecisionWords.Cut(found, Review.MaxReason));
        }
    }

    private async Task MoveOnAsync(Review review, Actor actor, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == review.RequisitionId, cancellationToken);
        var instance = await db.Instances.SingleAsync(row => row.Id == review.InstanceId, cancellationToken);
        if (review is { Kind: ReviewKind.JobRework, Decision: DecisionKind.Reject })
        {
            await ending.CloseAsync(requisition, CloseReason.Cancelled, review.Reason!, actor.Id, cancellationToken);
        }

        await driver.AdvanceAsync(instance, review.StepId, ReviewCases.OutcomeOf(review.Decision!.Value), cancellationToken);
        await RefreshAsync(requisition.Id, cancellationToken);
    }
}
