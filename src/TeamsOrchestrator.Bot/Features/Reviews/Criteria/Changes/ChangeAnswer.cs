namespace TeamsOrchestrator.Bot.Features.Reviews.Criteria.Changes;

/// <summary>What is said to a change of criteria, or to a decision that it would differ for. Cards carry it: never rename a member.</summary>
internal enum ChangeAnswer
{
    /// <summary>Whoever proposed it wants it.</summary>
    Send,

    /// <summary>The hiring manager approves it.</summary>
    Approve,

    /// <summary>The hiring manager declines it, or whoever proposed it drops it.</summary>
    Decline,

    /// <summary>The decision on a candidate stands.</summary>
    Keep,

    /// <summary>The decision on a candidate is made anew.</summary>
    Reopen,
}
