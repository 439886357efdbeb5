namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>Where a requisition stands.</summary>
public enum RequisitionState
{
    /// <summary>Something is missing: a manager, the job description or CVs.</summary>
    Intake,

    /// <summary>Work goes on.</summary>
    Open,

    /// <summary>A person stopped it; nothing new starts until somebody resumes it.</summary>
    Stopped,

    /// <summary>Ended: the position is filled or no longer sought.</summary>
    Closed,

    /// <summary>Ended before anybody was decided on.</summary>
    Cancelled,
}
