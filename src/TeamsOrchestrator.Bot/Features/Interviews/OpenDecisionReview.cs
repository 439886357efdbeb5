using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>Asks for a decision on one candidate after the interview, with the decision packet.</summary>
internal sealed class OpenDecisionReview(HiringDb db, StepReviewers reviewers, ReviewCases cases, InterviewPosting posting) : IReviewOpening
{
    public string Subject => "decision";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var candidate = await db.Candidates.SingleAsync(row => row.Id == instance.CandidateId, cancellationToken);
        if (candidate.State != CandidateState.Proposed)
        {
            candidate.Propose(Outcome.Advance); // the final review sent the person back: goes on until the hiring manager says otherwise
        }

        var artifact = await cases.NewestAsync(ArtifactKind.DecisionPacket, requisition.Id, candidate.Id, cancellationToken);
        var known = review is not null;
        review = await cases.PutAsync(
            new ReviewRequest(instance, step, ReviewKind.Decision)
            {
                Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken), Policy = requisition.Policy == DecisionPolicy.All ? ReviewPolicy.All : ReviewPolicy.Any,
                ArtifactId = artifact?.Id, AnswerId = known ? await cases.AnswerAsync(instance, cancellationToken) : null,
            },
            review, cancellationToken);
        await posting.PresentAsync(review, cancellationToken);
    }
}
