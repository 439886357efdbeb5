using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Puts reviews before people and records what they decide, with the audit events.</summary>
internal sealed class ReviewCases(
    HiringDb db, ArtifactStore artifacts, WorkflowPosition position, WorkflowCatalogue catalogue, DueDates due, KeyFactory ids, AuditLog audit, TimeProvider clock)
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
                InstanceId = request.Instance.Id, StepId = request.Step.Id, Kind = request.Kind, OpenedAt = Now,
                Policy = request.Step.Policy ?? request.Policy, Needed = request.Step.Needed, Independent = request.Step.Independent, SecondPerson = request.Step.SecondPerson ?? false,
            }.On(request.ArtifactId);
            db.Reviews.Add(review);
            Ask(review, request.Reviewers, _ => true);
        }
        else
        {
            var known = await db.Assignments.Where(row => row.ReviewId == review.Id).ToListAsync(cancellationToken);
            foreach (var assignment in known)
            {
                var reviewer = request.Reviewers.FirstOrDefault(item => item.PersonId == assignment.PersonId);
                assignment.State = reviewer is null ? AssignmentState.Released : assignment.State == AssignmentState.Released ? AssignmentState.Asked : assignment.State;
                assignment.DelegatedFrom = reviewer is null ? assignment.DelegatedFrom : reviewer.StandsInFor;
                assignment.Position = reviewer is null ? assignment.Position : request.Reviewers.ToList().IndexOf(reviewer);
            }

            known.AddRange(Ask(review, request.Reviewers, reviewer => !known.Exists(assignment => assignment.PersonId == reviewer.PersonId)));
            review.AskAgain(request.ArtifactId, known, request.AnswerId);
        }

        await due.GiveAsync(review, [.. request.Reviewers.Select(reviewer => reviewer.PersonId)], cancellationToken);
        audit.Add(review.RequisitionId, AuditActor.System, "review.asked", review.Id, detail: null, review.CandidateId);
        return review;
    }

    /// <summary>Lets the rules accept or refuse a decision, and records what came of it.</summary>
    /// <param name="review">The review.</param>
    /// <param name="actor">Who decides.</param>
    /// <param name="round">The round that the person saw.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="reason">The reason or feedback, or null.</param>
    /// <param name="detail">What the audit trail keeps instead of the reason, such as what was edited; null for the reason.</param>
    /// <param name="own">Whether the actor made what is decided on.</param>
    public ReviewOutcome Decide(ReviewCase review, Actor actor, int round, DecisionKind decision, string? reason, string? detail = null, bool own = false)
    {
        var outcome = review.Review.Decide(new Ballot(actor.Id, round, decision, reason, ids.Next(), Now, own), review.Assignments, review.Votes);
        if ((outcome as ReviewOutcome.Decided)?.Vote is { } decided)
        {
            Record(review.Review, actor, decided, detail);
        }
        else if ((outcome as ReviewOutcome.Recorded)?.Vote is { } recorded)
        {
            Record(review.Review, actor, recorded, detail);
        }

        return outcome;
    }

    /// <summary>Takes a decision back.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Withdraw(ReviewCase review, Actor actor, string? reason = null)
    {
        if (review.Review.Withdraw(actor.Id, ids.Next(), Now, review.Assignments, reason) is not { } vote)
        {
            return false;
        }

        Record(review.Review, actor, vote);
        return true;
    }

    /// <summary>Counts how often the agent can still be sent back to its work, by what the workflow of the review says.</summary>
    public async Task<int> RevisionsLeftAsync(Review review, CancellationToken cancellationToken)
    {
        var used = await db.Votes.CountAsync(row => row.ReviewId == review.Id && row.Decision == DecisionKind.Revise, cancellationToken);
        return Math.Max(0, await MostRevisionsAsync(review, cancellationToken) - used);
    }

    /// <summary>Says that the agent was sent back as often as the workflow allows.</summary>
    /// <returns>The words, or null where it can be sent back once more.</returns>
    public async Task<string?> NoMoreRevisionsAsync(Review review, Words words, CancellationToken cancellationToken) =>
        await RevisionsLeftAsync(review, cancellationToken) > 0 ? null : words["Deciding_NoMoreRevisions", await MostRevisionsAsync(review, cancellationToken)];

    /// <summary>Says that no agent works for who declined AI.</summary>
    /// <returns>The words, or null where the candidate did not.</returns>
    public async Task<string?> DeclinedAiAsync(Review review, Words words, CancellationToken cancellationToken) =>
        await db.Candidates.AnyAsync(row => row.Id == review.CandidateId && row.Fault == Candidate.NoAi, cancellationToken) ? words["Deciding_NoAi"] : null;

    private async Task<int> MostRevisionsAsync(Review review, CancellationToken cancellationToken)
    {
        var hash = await db.Instances.Where(row => row.Id == review.InstanceId).Select(row => row.DefinitionHash).SingleAsync(cancellationToken);
        return (await catalogue.FindAsync(db, hash, cancellationToken)).Steps[review.StepId].MostRevisions;
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

    /// <summary>Says how a review ends with a decision.</summary>
    public static StepOutcome OutcomeOf(DecisionKind decision) => decision switch
    {
        DecisionKind.Approve => StepOutcome.Approve,
        DecisionKind.Edit => StepOutcome.Edit,
        DecisionKind.Reject => StepOutcome.Reject,
        DecisionKind.Revise => StepOutcome.Revise,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "A withdrawal is no outcome."),
    };

    // One after the other: whose turn has not come is asked later.
    private List<ReviewAssignment> Ask(Review review, IReadOnlyList<Reviewer> people, Func<Reviewer, bool> which)
    {
        var added = people.Index().Where(item => which(item.Item)).Select(item => new ReviewAssignment
        {
            TenantId = db.Tenant.Id, ReviewId = review.Id, PersonId = item.Item.PersonId, DelegatedFrom = item.Item.StandsInFor, Position = item.Index,
            State = review.Policy == ReviewPolicy.Sequence && item.Index > 0 ? AssignmentState.Later : AssignmentState.Asked,
        }).ToList();
        db.Assignments.AddRange(added);
        return added;
    }

    private void Record(Review review, Actor actor, Vote vote, string? detail = null)
    {
        db.Votes.Add(vote);
        audit.Add(review.RequisitionId, AuditActor.Person(actor.Id), CodeOf(vote.Decision), review.Id, detail ?? vote.Reason, review.CandidateId);
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
