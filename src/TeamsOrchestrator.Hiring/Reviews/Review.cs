namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>A question to specific people about one artifact version. The workflow does not move on until they have decided.</summary>
public sealed class Review : ITenantOwned
{
    /// <summary>The longest reason or feedback.</summary>
    public const int MaxReason = 2000;

    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the candidate, or null for a review of the whole requisition.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets the workflow instance that waits for it.</summary>
    public required Guid InstanceId { get; init; }

    /// <summary>Gets the step at which the instance waits.</summary>
    public required string StepId { get; init; }

    /// <summary>Gets what it is about.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>Gets how many of the people asked must decide.</summary>
    public required ReviewPolicy Policy { get; init; }

    /// <summary>Gets how many decisions it takes with <see cref="ReviewPolicy.NumberOf"/>, or null.</summary>
    public int? Needed { get; init; }

    /// <summary>Gets whether nobody sees the others' votes before voting; null for the default of the policy.</summary>
    public bool? Independent { get; init; }

    /// <summary>Gets a value indicating whether nobody may approve what is one's own.</summary>
    public bool SecondPerson { get; init; }

    /// <summary>Gets a value indicating whether hiring managers decide on one person: in the stack, after an interview, or whether there is one.</summary>
    public bool IsAboutPerson => Kind is ReviewKind.Candidate or ReviewKind.Interview or ReviewKind.Decision;

    /// <summary>Gets a value indicating whether nobody sees the others' votes before voting.</summary>
    public bool IsUnseen => Independent ?? Policy == ReviewPolicy.All;

    /// <summary>Gets when it was first put, in Unix milliseconds.</summary>
    public required long OpenedAt { get; init; }

    /// <summary>Gets the artifact version that is looked at, or null where a file could not be screened.</summary>
    public Guid? ArtifactVersionId { get; private set; }

    /// <summary>Gets the round from 1. A new round asks anew.</summary>
    public int Round { get; private set; } = 1;

    /// <summary>Gets whether it waits for people.</summary>
    public ReviewState State { get; private set; }

    /// <summary>Gets the decision in force, or null.</summary>
    public DecisionKind? Decision { get; private set; }

    /// <summary>Gets who decided last, or null.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Gets when the decision came into force, in Unix milliseconds, or null.</summary>
    public long? DecidedAt { get; private set; }

    /// <summary>Gets the reason of the decision in force, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Gets by when an answer is asked for, in Unix milliseconds, or null.</summary>
    public long? DueAt { get; private set; }

    /// <summary>Gets when the time to decide began, in Unix milliseconds, or null where it has not.</summary>
    public long? AskedAt { get; private set; }

    /// <summary>Gets when the question expired because nobody decided, in Unix milliseconds, or null. It can still be decided; by itself it never is.</summary>
    public long? ExpiredAt { get; private set; }

    /// <summary>Gets the row version. It is also the revision that a card's buttons carry.</summary>
    public int Version { get; private set; }

    /// <summary>Gets the artifact in which the agent says what it understood of the feedback of the round before, or null.</summary>
    public Guid? AnswerId { get; private set; }

    /// <summary>Puts the review on an artifact version without asking anew.</summary>
    /// <param name="artifactVersionId">The version, or null where there is none.</param>
    /// <returns>This review.</returns>
    public Review On(Guid? artifactVersionId)
    {
        ArtifactVersionId = artifactVersionId;
        Version++;
        return this;
    }

    /// <summary>Lets the time to decide begin, or begin anew.</summary>
    /// <param name="askedAt">Now, in Unix milliseconds; null where the question is not before anybody yet.</param>
    /// <param name="dueAt">By when an answer is asked for, in Unix milliseconds.</param>
    public void GiveTime(long? askedAt, long dueAt) => (AskedAt, DueAt, ExpiredAt) = (askedAt, dueAt, null);

    /// <summary>Says that nobody decided in time. Nothing is decided by that.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>Whether it expired now.</returns>
    public bool Expire(long now)
    {
        if (State != ReviewState.Open || ExpiredAt is not null)
        {
            return false;
        }

        ExpiredAt = now;
        return true;
    }

    /// <summary>Accepts or refuses a decision.</summary>
    /// <param name="ballot">The decision.</param>
    /// <param name="assignments">Everybody who was ever asked.</param>
    /// <param name="votes">The votes of this round.</param>
    /// <returns>What came of it. The review and the person's assignment change only with <see cref="ReviewOutcome.Decided"/> and <see cref="ReviewOutcome.Recorded"/>.</returns>
    public ReviewOutcome Decide(Ballot ballot, IReadOnlyList<ReviewAssignment> assignments, IReadOnlyList<Vote> votes)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(votes);

        var assignment = assignments.FirstOrDefault(item => item.PersonId == ballot.PersonId && item.State != AssignmentState.Released);
        if (assignment is null)
        {
            return new ReviewOutcome.NotAsked();
        }

        if (State != ReviewState.Open)
        {
            return new ReviewOutcome.AlreadyClosed();
        }

        if (ballot.Round != Round)
        {
            return new ReviewOutcome.Stale();
        }

        if (votes.Any(vote => vote.PersonId == ballot.PersonId))
        {
            return new ReviewOutcome.AlreadyVoted();
        }

        if (assignment.State == AssignmentState.Later)
        {
            return new ReviewOutcome.NotYet();
        }

        if (ballot.Decision is DecisionKind.Reject or DecisionKind.Revise && string.IsNullOrWhiteSpace(ballot.Reason))
        {
            return new ReviewOutcome.ReasonMissing();
        }

        if (SecondPerson && ballot is { Own: true, Decision: DecisionKind.Approve or DecisionKind.Edit })
        {
            return new ReviewOutcome.SelfApproval();
        }

        return Accept(ballot, assignment, assignments, votes);
    }

    /// <summary>Takes the decision in force back, or a vote that waits for the votes of others, and asks anew on the same artifact version.</summary>
    /// <param name="personId">Who takes it back: the decider, or HR.</param>
    /// <param name="voteId">The key of the vote to be.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <param name="assignments">Everybody who was ever asked; those who answered are asked again.</param>
    /// <param name="reason">Why, or null where nobody has to say.</param>
    /// <returns>The withdrawal to append, or null where there is nothing to take back.</returns>
    public Vote? Withdraw(Guid personId, Guid voteId, long now, IReadOnlyList<ReviewAssignment> assignments, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        var voted = State == ReviewState.Open && assignments.Any(item => item.PersonId == personId && item.State == AssignmentState.Answered);
        if (State != ReviewState.Decided && !voted)
        {
            return null;
        }

        var vote = new Vote
        {
            Id = voteId, TenantId = TenantId, ReviewId = Id, Round = Round, PersonId = personId,
            Decision = DecisionKind.Withdraw, Reason = reason, ArtifactVersionId = ArtifactVersionId, At = now,
        };
        AskAgain(ArtifactVersionId, assignments);
        return vote;
    }

    /// <summary>Opens a new round.</summary>
    /// <param name="artifactVersionId">The version to look at now.</param>
    /// <param name="assignments">Everybody who was ever asked; those who answered are asked again.</param>
    /// <param name="answerId">The artifact in which the agent answers the feedback, or null.</param>
    public void AskAgain(Guid? artifactVersionId, IReadOnlyList<ReviewAssignment> assignments, Guid? answerId = null)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        foreach (var assignment in assignments.Where(item => item.State == AssignmentState.Answered))
        {
            assignment.State = AssignmentState.Asked;
        }

        if (Policy == ReviewPolicy.Sequence)
        {
            foreach (var (place, assignment) in assignments.Where(item => item.State != AssignmentState.Released).OrderBy(item => item.Position).Index())
            {
                assignment.State = place == 0 ? AssignmentState.Asked : AssignmentState.Later;
            }
        }

        (Decision, DecidedBy, DecidedAt, Reason) = (null, null, null, null);
        (ArtifactVersionId, AnswerId, State) = (artifactVersionId, answerId, ReviewState.Open);
        Round++;
        Version++;
    }

    /// <summary>Takes it back that the question was asked again: the decision of the round before is in force once more, in a new round.</summary>
    /// <param name="assignments">Everybody who was ever asked.</param>
    /// <param name="votes">The votes of all rounds.</param>
    /// <param name="nextKey">Makes the keys of the votes to be.</param>
    /// <returns>The votes of the round before, to append anew; none, and nothing changed, where somebody voted since, or the round before did not end with a decision on what was asked.</returns>
    public IReadOnlyList<Vote> Reinstate(IReadOnlyList<ReviewAssignment> assignments, IReadOnlyList<Vote> votes, Func<Guid> nextKey)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(nextKey);
        var before = votes.Where(vote => vote.Round == Round - 1 && vote.Decision != DecisionKind.Withdraw).OrderBy(vote => vote.At).ToList();
        var undecided = before.Count == 0 || before.Exists(vote => vote.Decision == DecisionKind.Revise) || votes.Any(vote => vote.Round == Round - 1 && vote.Decision == DecisionKind.Withdraw);
        if (State != ReviewState.Open || undecided || votes.Any(vote => vote.Round >= Round))
        {
            return [];
        }

        return Repeat(before, assignments, nextKey);
    }

    /// <summary>Lets nothing come of a newer artifact version: what was approved before is in force once more, in a new round.</summary>
    /// <param name="artifactVersionId">The version that was approved before.</param>
    /// <param name="assignments">Everybody who was ever asked.</param>
    /// <param name="votes">The votes of all rounds.</param>
    /// <param name="nextKey">Makes the keys of the votes to be.</param>
    /// <returns>The votes by which it was approved, to append anew; none, and nothing changed, where it never was.</returns>
    public IReadOnlyList<Vote> StandBy(Guid artifactVersionId, IReadOnlyList<ReviewAssignment> assignments, IReadOnlyList<Vote> votes, Func<Guid> nextKey)
    {
        ArgumentNullException.ThrowIfNull(assignments);
        ArgumentNullException.ThrowIfNull(votes);
        ArgumentNullException.ThrowIfNull(nextKey);
        var approved = votes.GroupBy(vote => vote.Round).OrderByDescending(round => round.Key)
            .FirstOrDefault(round => round.All(vote => vote.Decision is DecisionKind.Approve or DecisionKind.Edit && vote.ArtifactVersionId == artifactVersionId));
        if (approved is null || artifactVersionId == ArtifactVersionId)
        {
            return [];
        }

        AskAgain(artifactVersionId, assignments);
        return Repeat([.. approved.OrderBy(vote => vote.At)], assignments, nextKey);
    }

    private IReadOnlyList<Vote> Repeat(IReadOnlyList<Vote> before, IReadOnlyList<ReviewAssignment> assignments, Func<Guid> nextKey)
    {
        foreach (var assignment in assignments.Where(item => item.State is AssignmentState.Asked or AssignmentState.Later && before.Any(vote => vote.PersonId == item.PersonId)))
        {
            assignment.State = AssignmentState.Answered;
        }

        Round++;
        Version++;
        (State, Decision) = (ReviewState.Decided, Combine([.. before.Select(vote => vote.Decision)]));
        (DecidedBy, DecidedAt, Reason) = (before[^1].PersonId, before[^1].At, before[^1].Reason);
        return [.. before.Select(vote => new Vote
        {
            Id = nextKey(), TenantId = TenantId, ReviewId = Id, Round = Round, PersonId = vote.PersonId, Decision = vote.Decision, Reason = vote.Reason,
            ArtifactVersionId = vote.ArtifactVersionId, At = vote.At,
        })];
    }

    /// <summary>Marks the row as changed where the change itself is in who is asked: a decision in the same moment must see it.</summary>
    public void Touch() => Version++;

    /// <summary>Says that no decision is needed any more.</summary>
    public void Cancel()
    {
        if (State == ReviewState.Open)
        {
            State = ReviewState.Cancelled;
            Version++;
        }
    }

    /// <summary>Asks again after a cancellation, in the same round.</summary>
    public void Restore()
    {
        if (State == ReviewState.Cancelled)
        {
            State = ReviewState.Open;
            Version++;
        }
    }

    private ReviewOutcome Accept(
        Ballot ballot, ReviewAssignment assignment, IReadOnlyList<ReviewAssignment> assignments, IReadOnlyList<Vote> votes)
    {
        var vote = new Vote
        {
            Id = ballot.VoteId, TenantId = TenantId, ReviewId = Id, Round = Round, PersonId = ballot.PersonId, Decision = ballot.Decision,
            Reason = string.IsNullOrWhiteSpace(ballot.Reason) ? null : ballot.Reason.Trim(), ArtifactVersionId = ArtifactVersionId, At = ballot.Now,
        };
        assignment.State = AssignmentState.Answered;
        Version++;

        var cast = votes.Where(item => item.Decision != DecisionKind.Withdraw).Select(item => item.Decision).Append(ballot.Decision).ToList();
        if (!Ends(ballot.Decision) && WaitingAfter(cast.Count, assignments) is { Count: > 0 } waiting)
        {
            return new ReviewOutcome.Recorded(vote, waiting);
        }

        State = ReviewState.Decided;
        Decision = Combine(cast);
        (DecidedBy, DecidedAt, Reason) = (ballot.PersonId, ballot.Now, vote.Reason);
        return new ReviewOutcome.Decided(vote);
    }

    // Nobody is dropped by one of several: only on people does everybody have a say whatever the others said.
    private bool Ends(DecisionKind decision) => decision == DecisionKind.Revise || (decision == DecisionKind.Reject && !IsAboutPerson);

    private List<Guid> WaitingAfter(int cast, IReadOnlyList<ReviewAssignment> assignments)
    {
        var asked = assignments.Where(item => item.State == AssignmentState.Asked).Select(item => item.PersonId).ToList();
        switch (Policy)
        {
            case ReviewPolicy.Any:
                return [];
            case ReviewPolicy.NumberOf:
                return cast >= (Needed ?? 1) ? [] : asked;
            case ReviewPolicy.Sequence when asked.Count == 0
                && assignments.Where(item => item.State == AssignmentState.Later).MinBy(item => item.Position) is { } next:
                next.State = AssignmentState.Asked;
                return [next.PersonId];
            default:
                return asked;
        }
    }

    // Where several decide on a candidate and differ, nobody is dropped: the candidate goes on to the final review, which shows every vote.
    private DecisionKind Combine(IReadOnlyList<DecisionKind> decisions) =>
        decisions.Contains(DecisionKind.Revise) ? DecisionKind.Revise
        : decisions.All(decision => decision == DecisionKind.Reject) || (!IsAboutPerson && decisions.Contains(DecisionKind.Reject)) ? DecisionKind.Reject
        : decisions.Contains(DecisionKind.Edit) ? DecisionKind.Edit
        : DecisionKind.Approve;
}
