using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Puts the newest criteria before people. Each round is a new message; the older ones shrink to one line.</summary>
internal sealed class PutCriteria(ReviewCases cases, ArtifactStore artifacts, Outbox outbox)
{
    public async Task RunAsync(ReviewRequest request, Review? review, CancellationToken cancellationToken)
    {
        var requisitionId = request.Instance.RequisitionId;
        var newest = await artifacts.NewestCriteriaAsync(requisitionId, cancellationToken);
        var answer = await AnswerAsync(request.Instance, newest, cancellationToken);
        review = await cases.PutAsync(request with { ArtifactId = newest?.Id, AnswerId = answer }, review, cancellationToken);
        outbox.UpdateAll(CardKinds.CriteriaReview, requisitionId, quiet: false);
        foreach (var reviewer in request.Reviewers.Take(review.Policy == ReviewPolicy.Sequence ? 1 : int.MaxValue))
        {
            await outbox.PostToAsync(reviewer.PersonId, CardKinds.ForCriteriaReview(requisitionId, review.Id, review.Round), cancellationToken);
        }

        outbox.UpdateAll(CardKinds.Progress, requisitionId, quiet: true);
    }

    // Criteria that were drafted anew since, from another job description, answer nobody.
    private async Task<Guid?> AnswerAsync(WorkflowInstance instance, ArtifactVersion? newest, CancellationToken cancellationToken)
    {
        var answer = await cases.AnswerAsync(instance, cancellationToken);
        var given = answer is null ? null : await cases.NewestAsync(ArtifactKind.RevisionAnswer, instance.RequisitionId, candidateId: null, cancellationToken);
        return newest?.CreatedAt > given?.CreatedAt ? null : answer;
    }
}
