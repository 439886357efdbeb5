namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>What a review says to a ballot.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <summary>The decision is in force.</summary>
    /// <param name="Vote">The vote to append.</param>
    public sealed record Decided(Vote Vote) : ReviewOutcome;

    /// <summary>The vote counts, and others have to decide too.</summary>
    /// <param name="Vote">The vote to append.</param>
    /// <param name="WaitingFor">Who has not decided yet.</param>
    public sealed record Recorded(Vote Vote, IReadOnlyList<Guid> WaitingFor) : ReviewOutcome;

    /// <summary>The person was not asked. To the person it reads like a review that does not exist.</summary>
    public sealed record NotAsked : ReviewOutcome;

    /// <summary>The person saw an older round; nothing changes.</summary>
    public sealed record Stale : ReviewOutcome;

    /// <summary>A decision is in force already, or the review needs none any more; nothing changes.</summary>
    public sealed record AlreadyClosed : ReviewOutcome;

    /// <summary>The person has voted in this round already; nothing changes.</summary>
    public sealed record AlreadyVoted : ReviewOutcome;

    /// <summary>Reject and Revise need words.</summary>
    public sealed record ReasonMissing : ReviewOutcome;

    /// <summary>Others decide before; the person's turn comes.</summary>
    public sealed record NotYet : ReviewOutcome;

    /// <summary>The person made or proposed it, and a second person has to approve it.</summary>
    public sealed record SelfApproval : ReviewOutcome;
}
