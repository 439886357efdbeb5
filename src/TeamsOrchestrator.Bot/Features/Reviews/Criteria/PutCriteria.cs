using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria;

/// <summary>Puts the newest criteria before people. Each round is a new message; the older ones shrink to one line.</summary>
internal sealed class PutCriteria(ReviewCases cases, Outbox outbox)
{
    public async Task RunAsync(ReviewRequest request, Review? review, CancellationToken cancellationToken)
    {
        var requisitionId = request.Instance.RequisitionId;
        var newest = await cases.NewestAsync(ArtifactKind.Criteria, requisitionId, candidateId: null, cancellationToken);
        var answer = await cases.AnswerAsync(request.Instance, cancellationToken);
        review = await cases.PutAsync(request with { Policy = ReviewPolicy.Any, ArtifactId = newest?.Id, AnswerId = answer }, review, cancellationToken);
        await outbox.UpdateAllAsync(CardKinds.CriteriaReview, requisitionId, quiet: false, cancellationToken);
        foreach (var person in request.Reviewers)
        {
            await outbox.PostToAsync(person, CardKinds.ForCriteriaReview(requisitionId, review.Id, review.Round), cancellationToken);
        }

        await outbox.UpdateAllAsync(CardKinds.Progress, requisitionId, quiet: true, cancellationToken);
    }
}
