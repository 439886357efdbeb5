using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Decisions;

/// <summary>Puts a hiring manager's decision on a person before those who make it final. The card comes later, for the whole requisition.</summary>
internal sealed class OpenFinalReview(
    HiringDb db, StepReviewers reviewers, DueDates due, WorkQueue queue, AuditLog audit, KeyFactory ids, TimeProvider clock) : IReviewOpening
{
    /// <summary>How long outcomes are gathered that follow each other. Who is through with a stack lets them be put at once.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromSeconds(3);

    public string Subject => "final";

    public async Task OpenAsync(WorkflowInstance instance, WorkflowStep step, Review? review, CancellationToken cancellationToken)
    {
        var proposal = Proposals.InForce(await db.Reviews.Where(row => row.InstanceId == instance.Id).ToListAsync(cancellationToken));
        var assignments = review is null ? [] : await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
        var isNew = review is null;
        if (review is null)
        {
            review = new Review
            {
                Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = instance.RequisitionId, CandidateId = instance.CandidateId, InstanceId = instance.Id,
                StepId = step.Id, Kind = ReviewKind.Final, OpenedAt = clock.GetUtcNow().ToUnixTimeMilliseconds(),
                Policy = step.Policy ?? ReviewPolicy.Any, Needed = step.Needed, Independent = step.Independent, SecondPerson = step.SecondPerson ?? true,
            }.On(proposal?.ArtifactVersionId);
            db.Reviews.Add(review);
        }

        var requisition = await db.Requisitions.SingleAsync(row => row.Id == instance.RequisitionId, cancellationToken);
        var people = await PeopleAsync(step, requisition, cancellationToken);
        foreach (var (position, reviewer) in people.Index())
        {
            if (assignments.Find(row => row.PersonId == reviewer.PersonId) is not { } known)
            {
                known = new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = reviewer.PersonId };
                db.Assignments.Add(known);
                assignments.Add(known);
            }

            known.State = known.State != AssignmentState.Released && !isNew ? known.State
                : review.Policy == ReviewPolicy.Sequence && position > 0 ? AssignmentState.Later : AssignmentState.Asked;
            (known.DelegatedFrom, known.Position) = (reviewer.StandsInFor, position);
        }

        if (!isNew)
        {
            review.AskAgain(proposal?.ArtifactVersionId, assignments);
        }

        review.GiveTime(askedAt: null, await due.FromNowAsync(ReviewKind.Final, [.. people.Select(reviewer => reviewer.PersonId)], cancellationToken)); // it begins once the card stands before them
        if (!await IsAnotherOpenAsync(review, cancellationToken))
        {
            audit.Add(instance.RequisitionId, AuditActor.System, FinalQuestion.Begun, instance.RequisitionId);
        }

        audit.Add(instance.RequisitionId, AuditActor.System, "review.opened", review.Id, candidateId: instance.CandidateId);
        queue.Ask(WorkKind.PresentFinal, instance.RequisitionId, clock.GetUtcNow().Add(Gathering).ToUnixTimeMilliseconds());
    }

    /// <summary>Finds whom the step names, and who was asked besides for the outcomes of this requisition.</summary>
    private async Task<IReadOnlyList<Reviewer>> PeopleAsync(WorkflowStep step, Requisition requisition, CancellationToken cancellationToken)
    {
        var named = await reviewers.OfAsync(step, requisition, cancellationToken);
        var added = await db.Assignments
            .Where(row => row.State != AssignmentState.Released
                && db.Reviews.Any(other => other.Id == row.ReviewId && other.RequisitionId == requisition.Id && other.Kind == ReviewKind.Final && other.State == ReviewState.Open))
            .Select(row => new { row.PersonId, row.DelegatedFrom }).Distinct().ToListAsync(cancellationToken);
        return [.. named.Concat(added.Select(row => new Reviewer(row.PersonId, row.DelegatedFrom))).DistinctBy(reviewer => reviewer.PersonId)];
    }

    // Several outcomes of one turn, such as those of a sign-off, are one question.
    private async Task<bool> IsAnotherOpenAsync(Review review, CancellationToken cancellationToken) =>
        db.Reviews.Local.Any(row => row.RequisitionId == review.RequisitionId && row.Id != review.Id && row is { Kind: ReviewKind.Final, State: ReviewState.Open })
        || await db.Reviews.AnyAsync(
            row => row.RequisitionId == review.RequisitionId && row.Id != review.Id && row.Kind == ReviewKind.Final && row.State == ReviewState.Open, cancellationToken);
}
