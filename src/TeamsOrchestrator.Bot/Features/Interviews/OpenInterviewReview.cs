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

/// <summary>Asks for an interview with one candidate, with the questions that were made for it.</summary>
internal sealed class OpenInterviewReview(HiringDb db, StepReviewers reviewers, ReviewCases cases, InterviewPosting posting) : IReviewOpening
{
    public string Subject => "interview";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var candidate = await db.Candidates.SingleAsync(row => row.Id == instance.CandidateId, cancellationToken);
        if (candidate.State != CandidateState.Proposed)
        {
            candidate.Propose(Outcome.Advance); // the final review sent the person back
        }

        var artifact = await cases.NewestAsync(ArtifactKind.InterviewKit, requisition.Id, candidate.Id, cancellationToken);
        var known = review is not null;
        review = await cases.PutAsync(
            new ReviewRequest(instance, step, ReviewKind.Interview)
            {
                Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken), Policy = requisition.Policy == DecisionPolicy.All ? ReviewPolicy.All : ReviewPolicy.Any,
                ArtifactId = artifact?.Id, AnswerId = known ? await cases.AnswerAsync(instance, cancellationToken) : null,
            },
            review, cancellationToken);
        if (known)
        {
            await posting.AskAnewAsync(review, cancellationToken); // whoever asked for other questions, or approved the person anew, sees the interview itself
        }
        else
        {
            await posting.PresentAsync(review, cancellationToken);
        }
    }
}
