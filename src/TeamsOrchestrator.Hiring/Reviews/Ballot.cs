namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>A decision as it arrives, before the review accepted it.</summary>
/// <param name="PersonId">The channel-authenticated person.</param>
/// <param name="Round">The round that the person saw.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Reason">The reason or feedback, or null.</param>
/// <param name="VoteId">The key of the vote to be.</param>
/// <param name="Now">The time in Unix milliseconds.</param>
/// <param name="Own">Whether the person made or proposed what is decided on.</param>
public sealed record Ballot(Guid PersonId, int Round, DecisionKind Decision, string? Reason, Guid VoteId, long Now, bool Own = false);
