using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Messages;

/// <summary>Asks about the message to a candidate whom the workflow names: the recruiter, as it comes with the product. The card comes for the whole requisition.</summary>
internal sealed class OpenMessageReview(HiringDb db, StepReviewers reviewers, ReviewCases cases, WorkflowPosition position, WorkQueue queue) : IReviewOpening
{
    public string Subject => "message";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var request = new ReviewRequest(instance, step, ReviewKind.Message)
        {
            Reviewers = await reviewers.OfAsync(step, requisition, cancellationToken),
            ArtifactId = (await cases.NewestAsync(ArtifactKind.Message, requisition.Id, instance.CandidateId, cancellationToken))?.Id,
            AnswerId = await AnswerAsync(instance, cancellationToken),
        };
        await cases.PutAsync(request, review, cancellationToken);
        queue.Ask(WorkKind.PresentMessages, requisition.Id);
    }

    private async Task<Guid?> AnswerAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var feedback = await position.FeedbackAsync(instance, cancellationToken);
        var answer = feedback is null ? null : await cases.NewestAsync(ArtifactKind.MessageAnswer, instance.RequisitionId, instance.CandidateId, cancellationToken);
        return string.Equals(answer?.InputsFingerprint, feedback?.Id.ToString("N"), StringComparison.Ordinal) ? answer?.Id : null;
    }
}
