namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Where a candidate stands.</summary>
public enum CandidateState
{
    /// <summary>Handed in, not screened yet.</summary>
    New,

    /// <summary>Could not be screened; people look at the file themselves.</summary>
    NotScreened,

    /// <summary>Screened; nobody has decided yet.</summary>
    Screened,

    /// <summary>A person put the candidate on hold.</summary>
    OnHold,

    /// <summary>The hiring manager decided; the final review is open.</summary>
    Proposed,

    /// <summary>Decided for good.</summary>
    Decided,

    /// <summary>The candidate no longer wishes to be considered. No rejection is recorded.</summary>
    Withdrawn,

    /// <summary>The requisition ended before a decision.</summary>
    Closed,

    /// <summary>A person removed the CV: it is nobody's application, and the candidate is not counted.</summary>
    Removed,
}
