namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>Why a requisition ended.</summary>
public enum CloseReason
{
    /// <summary>Somebody was found.</summary>
    Filled,

    /// <summary>The search was stopped.</summary>
    Stopped,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
