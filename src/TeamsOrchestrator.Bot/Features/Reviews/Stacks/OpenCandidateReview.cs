using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>Asks about one candidate whom the workflow names. The stack shows it; a card of its own it has none.</summary>
internal sealed class OpenCandidateReview(HiringDb db, StepReviewers reviewers, ReviewCases cases, WorkQueue queue, StackRefresh refresh) : IReviewOpening
{
    public string Subject => "candidate";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var candidate = db.Candidates.Local.FirstOrDefault(row => row.Id == instance.CandidateId)
            ?? await db.Candidates.SingleAsync(row => row.Id == instance.CandidateId, cancellationToken);
        var asked = await reviewers.OfAsync(step, requisition, cancellationToken);
        if (candidate.State == CandidateState.Proposed)
        {
            candidate.Reconsider(); // the final review sent the person back
        }

        var screening = candidate.Fault is null ? await cases.NewestAsync(ArtifactKind.Screening, requisition.Id, candidate.Id, cancellationToken) : null;
        var request = new ReviewRequest(instance, step, ReviewKind.Candidate)
        {
            Reviewers = asked, Policy = requisition.Policy == DecisionPolicy.All ? ReviewPolicy.All : ReviewPolicy.Any, ArtifactId = screening?.Id,
            AnswerId = review is null ? null : await cases.AnswerAsync(instance, cancellationToken),
        };
        var known = review is not null;
        review = await cases.PutAsync(request, review, cancellationToken);
        if (known)
        {
            await refresh.AskAnewAsync(review, cancellationToken);
        }

        queue.Ask(WorkKind.PresentBatch, candidate.BatchId);
    }
}
