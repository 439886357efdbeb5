using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Takes a decision on criteria back. Whatever it started is stopped, and its result stays unused.</summary>
internal sealed class UndoCriteria(HiringDb db, ReviewCases cases, SettleCriteria settle, RequisitionEnding ending, WorkflowCatalogue catalogue, Outbox outbox)
{
    public async Task<CardReply> RunAsync(ReviewCase review, Actor actor, int round, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == review.Review.RequisitionId, cancellationToken);
        var isHr = actor.IsHr && !requisition.Confidential;
        if (!review.IsAsked(actor.Id) && !isHr)
        {
            return CardReply.Say(actor.Words["Deciding_NotAsked"]);
        }

        var current = CardKinds.ForCriteriaReview(requisition.Id, review.Review.Id, round);
        if (review.Review.Round != round || review.Review.State != ReviewState.Decided)
        {
            return CardReply.Show(current);
        }

        if (review.Review.DecidedBy != actor.Id && !isHr)
        {
            return CardReply.Say(actor.Words["Deciding_UndoNotYours"]);
        }

        // Where everybody stands is read first: what a job changes after that is a conflict, and this starts again. Read last, a candidate
        // screened in between would be taken for one who was never screened, and would keep the screening and the question of the old criteria.
        await db.Instances.Where(row => row.RequisitionId == requisition.Id).LoadAsync(cancellationToken);
        var candidates = await db.Candidates.Where(row => row.RequisitionId == requisition.Id).ToListAsync(cancellationToken);
        if (candidates.Count(candidate => candidate.State is CandidateState.Proposed or CandidateState.Decided) is > 0 and var decided)
        {
            return CardReply.Say(actor.Words["CriteriaReview_UndoTooLate", decided]);
        }

        var cancelled = review.Review is { Kind: ReviewKind.Rework, Decision: DecisionKind.Reject };
        if (requisition.HasEnded && !cancelled)
        {
            return CardReply.Say(actor.Words["Deciding_RequisitionEnded", requisition.Code]);
        }

        await TakeBackAsync(review, requisition, candidates, cancelled, actor, cancellationToken);
        cases.Withdraw(review, actor);
        await AskAnewAsync(review, cancellationToken);
        await settle.RefreshAsync(requisition.Id, cancellationToken);
        return CardReply.Show(current);
    }

    private async Task TakeBackAsync(
        ReviewCase review, Requisition requisition, List<Candidate> candidates, bool cancelled, Actor actor, CancellationToken cancellationToken)
    {
        var instance = await db.Instances.SingleAsync(row => row.Id == review.Review.InstanceId, cancellationToken);
        var later = await db.Reviews.Where(row => row.InstanceId == instance.Id && row.Id != review.Review.Id && row.State == ReviewState.Open).ToListAsync(cancellationToken);
        later.ForEach(other => other.Cancel());
        instance.ReturnTo(review.Review.StepId);
        if (cancelled)
        {
            await ending.ReopenAsync(requisition, actor.Id, cancellationToken);
        }
        else if (review.Review.Kind == ReviewKind.Criteria && requisition.ApprovedCriteriaId is not null)
        {
            requisition.ApproveCriteria(null);
            await StopScreeningAsync(requisition.Id, candidates, cancellationToken);
        }
    }

    /// <summary>Sends everybody who was screened, or is being screened, back to wait for criteria.</summary>
    private async Task StopScreeningAsync(Guid requisitionId, List<Candidate> candidates, CancellationToken cancellationToken)
    {
        var reviews = await db.Reviews.Where(row => row.RequisitionId == requisitionId && row.Kind == ReviewKind.Candidate).ToListAsync(cancellationToken);
        var batches = new HashSet<Guid>();
        foreach (var instance in await db.Instances.Where(row => row.RequisitionId == requisitionId && row.CandidateId != null).ToListAsync(cancellationToken))
        {
            var candidate = candidates.Single(row => row.Id == instance.CandidateId);
            var definition = await catalogue.FindAsync(db, instance.DefinitionHash, cancellationToken);
            if (!candidate.HasEnded && WaitBefore(definition, instance, candidate) is { } wait)
            {
                instance.ReturnTo(wait.Id);
                reviews.Find(row => row.CandidateId == candidate.Id)?.Cancel();
                batches.Add(candidate.BatchId);
            }
        }

        // Those not presented too: one that is being presented at this moment must not be.
        foreach (var batch in await db.Batches.Where(row => row.RequisitionId == requisitionId).ToListAsync(cancellationToken))
        {
            batch.Presented = batch.Presented && !batches.Contains(batch.Id);
            batch.Version++;
        }

        foreach (var stack in await db.Stacks.Where(row => row.RequisitionId == requisitionId).ToListAsync(cancellationToken))
        {
            stack.ShowOverview();
        }

        outbox.UpdateAll(CardKinds.Stack, requisitionId, quiet: false);
    }

    /// <summary>Finds the step at which a candidate waited for criteria before; null for who waits still.</summary>
    private static WorkflowStep? WaitBefore(WorkflowDefinition definition, WorkflowInstance instance, Candidate candidate)
    {
        WorkflowStep? WaitThatLeadsTo(StepKind kind) => definition.Steps.Values.FirstOrDefault(step =>
            step.Kind == StepKind.Wait && step.Subject == Happenings.CriteriaApproved && definition.Steps[step.Transitions[StepOutcome.Next]].Kind == kind);

        var beforeScreening = WaitThatLeadsTo(StepKind.Agent);
        return definition.Steps[instance.StepId].Kind switch
        {
            StepKind.Agent when beforeScreening?.Transitions[StepOutcome.Next] == instance.StepId => beforeScreening,
            StepKind.Review when candidate.Recommendation is not null || candidate.Fault == "AgentFailed" => beforeScreening,
            StepKind.Review => WaitThatLeadsTo(StepKind.Review),
            _ => null,
        };
    }

    // The card of the new round is posted to everybody who was asked; where Undo was clicked, the older one shrinks to a line.
    private async Task AskAnewAsync(ReviewCase review, CancellationToken cancellationToken)
    {
        foreach (var assignment in review.Assignments.Where(item => item.State == AssignmentState.Asked))
        {
            await outbox.PostToAsync(
                assignment.PersonId, CardKinds.ForCriteriaReview(review.Review.RequisitionId, review.Review.Id, review.Review.Round), cancellationToken);
        }
    }
}
