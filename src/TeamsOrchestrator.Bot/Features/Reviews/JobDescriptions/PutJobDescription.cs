using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Puts the newest job description before people. Each round is a new message; the older ones shrink to one line.</summary>
internal sealed class PutJobDescription(ReviewCases cases, WorkflowPosition position, Outbox outbox)
{
    public async Task RunAsync(ReviewRequest request, Review? review, CancellationToken cancellationToken)
    {
        var requisitionId = request.Instance.RequisitionId;
        var newest = await cases.NewestAsync(ArtifactKind.JobDescription, requisitionId, candidateId: null, cancellationToken);
        review = await cases.PutAsync(request with { ArtifactId = newest?.Id, AnswerId = await AnswerAsync(request.Instance, newest, cancellationToken) }, review, cancellationToken);
        outbox.UpdateAll(CardKinds.JobReview, requisitionId, quiet: false);
        foreach (var reviewer in request.Reviewers.Take(review.Policy == ReviewPolicy.Sequence ? 1 : int.MaxValue))
        {
            await outbox.PostToAsync(reviewer.PersonId, CardKinds.ForJobReview(requisitionId, review.Id, review.Round), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
    }

    // The agent's answer to the feedback that led here; a text that a person wrote since answers nobody.
    private async Task<Guid?> AnswerAsync(WorkflowInstance instance, ArtifactVersion? newest, CancellationToken cancellationToken)
    {
        var feedback = await position.FeedbackOnJobAsync(instance, cancellationToken);
        var answer = feedback is null ? null : await cases.NewestAsync(ArtifactKind.JobAnswer, instance.RequisitionId, candidateId: null, cancellationToken);
        return newest?.PersonId is null && string.Equals(answer?.InputsFingerprint, feedback?.Id.ToString("N"), StringComparison.Ordinal) ? answer?.Id : null;
    }
}
