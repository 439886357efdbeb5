namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Whether a review waits for people.</summary>
public enum ReviewState
{
    /// <summary>It waits for people.</summary>
    Open,

    /// <summary>Exactly one decision is in force.</summary>
    Decided,

    /// <summary>It needs no decision any more: withdrawn, or the requisition ended.</summary>
    Cancelled,
}
