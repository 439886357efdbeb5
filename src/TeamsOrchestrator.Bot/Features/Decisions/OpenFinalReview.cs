using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Puts a hiring manager's decision on a person before those who make it final. The card comes later, for the whole requisition.</summary>
internal sealed class OpenFinalReview(
    HiringDb db, FinalReviewers reviewers, AskedPeople asked, DueDates due, WorkQueue queue, AuditLog audit, KeyFactory ids, TimeProvider clock) : IReviewOpening
{
    public string Subject => "final";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var proposal = await db.Reviews.SingleOrDefaultAsync(row => row.InstanceId == instance.Id && row.Kind == ReviewKind.Candidate, cancellationToken);
        var assignments = review is null ? [] : await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        if (review is null)
        {
            review = new Review
            {
                Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = instance.RequisitionId, CandidateId = instance.CandidateId, InstanceId = instance.Id,
                StepId = step.Id, Kind = ReviewKind.Final, Policy = ReviewPolicy.Any, OpenedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            }.On(proposal?.ArtifactVersionId);
            db.Reviews.Add(review);
        }
        else
        {
            review.AskAgain(proposal?.ArtifactVersionId, assignments);
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var people = await asked.OfAsync(await reviewers.OfAsync(requisition, cancellationToken), requisition.Id, cancellationToken);
        review.DueAt = await due.FromNowAsync(ReviewKind.Final, [.. people.Select(reviewer => reviewer.PersonId)], cancellationToken);
        foreach (var reviewer in people)
        {
            if (assignments.Find(row => row.PersonId == reviewer.PersonId) is not { } known)
            {
                db.Assignments.Add(new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = reviewer.PersonId, DelegatedFrom = reviewer.StandsInFor });
            }
            else if (known.State == AssignmentState.Released)
            {
                (known.State, known.DelegatedFrom) = (AssignmentState.Asked, reviewer.StandsInFor);
            }
        }

        if (!await IsAnotherOpenAsync(review, cancellationToken))
        {
            audit.Add(instance.RequisitionId, AuditActor.System, FinalQuestion.Begun, instance.RequisitionId);
        }

        audit.Add(instance.RequisitionId, AuditActor.System, "review.opened", review.Id, candidateId: instance.CandidateId);
        queue.Ask(WorkKind.PresentFinal, instance.RequisitionId);
    }

    // Several outcomes of one turn, such as those of a sign-off, are one question.
    private async Task<bool> IsAnotherOpenAsync(Review review, CancellationToken cancellationToken) =>
        db.Reviews.Local.Any(row => row.RequisitionId == review.RequisitionId && row.Id != review.Id && row is { Kind: ReviewKind.Final, State: ReviewState.Open })
        || await db.Reviews.AnyAsync(
            row => row.RequisitionId == review.RequisitionId && row.Id != review.Id && row.Kind == ReviewKind.Final && row.State == ReviewState.Open, cancellationToken);
}
