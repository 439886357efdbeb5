using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Asking;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Features.Reviews;

/// <summary>Puts reviews before people and records what they decide, with the audit events.</summary>
internal sealed class ReviewCases(HiringDb db, ArtifactStore artifacts, WorkflowPosition position, DueDates due, KeyFactory ids, AuditLog audit, TimeProvider clock)
{
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task<ReviewCase?> FindAsync(Guid reviewId, CancellationToken cancellationToken) =>
        await db.Reviews.SingleOrDefaultAsync(row => row.Id == reviewId, cancellationToken) is { } review
            ? new ReviewCase(
                review,
                await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken),
                await db.Votes.Where(row => row.ReviewId == review.Id && row.Round == review.Round).ToListAsync(cancellationToken))
            : null;

    /// <summary>Reads a review to show it. A delivery renders many cards with one set of tracked rows, which must not go stale.</summary>
    public async Task<ReviewCase?> LookAsync(Guid reviewId, CancellationToken cancellationToken) =>
        await db.Reviews.AsNoTracking().SingleOrDefaultAsync(row => row.Id == reviewId, cancellationToken) is { } review
            ? new ReviewCase(
                review,
                await db.Assignments.AsNoTracking().Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken),
                await db.Votes.AsNoTracking().Where(row => row.ReviewId == review.Id && row.Round == review.Round).ToListAsync(cancellationToken))
            : null;

    /// <summary>Opens a review, or a new round of the one that was there.</summary>
    public async Task<Review> PutAsync(ReviewRequest request, Review? review, CancellationToken cancellationToken)
    {
        if (review is null)
        {
            review = new Review
            {
                Id = ids.Next(), TenantId = db.Tenant.Id, RequisitionId = request.Instance.RequisitionId, CandidateId = request.Instance.CandidateId,
                InstanceId = request.Instance.Id, StepId = request.Step.Id, Kind = request.Kind, Policy = request.Policy, OpenedAt = Now,
            }.On(request.ArtifactId);
            db.Reviews.Add(review);
            Ask(review, request.Reviewers);
        }
        else
        {
            var known = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
            foreach (var assignment in known)
            {
                var reviewer = request.Reviewers.FirstOrDefault(item => item.PersonId == assignment.PersonId);
                assignment.State = reviewer is null ? AssignmentState.Released : assignment.State == AssignmentState.Released ? AssignmentState.Asked : assignment.State;
                assignment.DelegatedFrom = reviewer is null ? assignment.DelegatedFrom : reviewer.StandsInFor;
            }

            Ask(review, request.Reviewers.Where(reviewer => !known.Exists(assignment => assignment.PersonId == reviewer.PersonId)));
            review.AskAgain(request.ArtifactId, known, request.AnswerId);
        }

        review.DueAt = await due.FromNowAsync(review.Kind, [.. request.Reviewers.Select(reviewer => reviewer.PersonId)], cancellationToken);
        audit.Add(review.RequisitionId, AuditActor.System, "review.asked", review.Id, detail: null, review.CandidateId);
        return review;
    }

    /// <summary>Lets the rules accept or refuse a decision, and records what came of it.</summary>
    public ReviewOutcome Decide(ReviewCase review, Actor actor, int round, DecisionKind decision, string? reason)
    {
        var outcome = review.Review.Decide(new Ballot(actor.Id, round, decision, reason, ids.Next(), Now), review.Assignments, review.Votes);
        if ((outcome as ReviewOutcome.Decided)?.Vote is { } decided)
        {
            Record(review.Review, actor, decided);
        }
        else if ((outcome as ReviewOutcome.Recorded)?.Vote is { } recorded)
        {
            Record(review.Review, actor, recorded);
        }

        return outcome;
    }

    /// <summary>Takes a decision back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Withdraw(ReviewCase review, Actor actor)
    {
        if (review.Review.Withdraw(actor.Id, ids.Next(), Now, review.Assignments) is not { } vote)
        {
            return false;
        }

        Record(review.Review, actor, vote);
        return true;
    }

    /// <summary>Finds the newest version of an artifact, those of the commit under way among them.</summary>
    public async Task<ArtifactVersion?> NewestAsync(ArtifactKind kind, Guid requisitionId, Guid? candidateId, CancellationToken cancellationToken) =>
        db.Artifacts.Local.Where(row => row.Kind == kind && row.RequisitionId == requisitionId && row.CandidateId == candidateId).MaxBy(row => row.Number)
        ?? await artifacts.NewestAsync(kind, requisitionId, candidateId, cancellationToken);

    /// <summary>Finds the agent's answer to the feedback with which people sent an instance back to the agent.</summary>
    /// <returns>The key of the answer, or null where the instance did not come from there.</returns>
    public async Task<Guid?> AnswerAsync(WorkflowInstance instance, CancellationToken cancellationToken)
    {
        var feedback = await position.FeedbackAsync(instance, cancellationToken);
        var answer = feedback is null ? null : await NewestAsync(ArtifactKind.RevisionAnswer, instance.RequisitionId, instance.CandidateId, cancellationToken);
        return string.Equals(answer?.InputsFingerprint, feedback?.Id.ToString("N"), StringComparison.Ordinal) ? answer?.Id : null;
    }

    private void Ask(Review review, IEnumerable<Reviewer> people) => db.Assignments.AddRange(people.Select(reviewer =>
        new ReviewAssignment { TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = reviewer.PersonId, DelegatedFrom = reviewer.StandsInFor }));

    private void Record(Review review, Actor actor, Vote vote)
    {
        db.Votes.Add(vote);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), CodeOf(vote.Decision), review.Id, vote.Reason, review.CandidateId);
    }

    private static string CodeOf(DecisionKind decision) => decision switch
    {
        DecisionKind.Approve => "review.approved",
        DecisionKind.Edit => "review.edited",
        DecisionKind.Reject => "review.rejected",
        DecisionKind.Revise => "review.revised",
        _ => "review.withdrawn",
    };
}
