namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Why somebody was written to about a decision that is not there yet. The numbers are stored: never change them.</summary>
public enum ReminderCause
{
    /// <summary>Half of the time to decide is over.</summary>
    Half = 0,

    /// <summary>The time to decide is over.</summary>
    Due = 1,

    /// <summary>The person asked to be reminded.</summary>
    Snoozed = 2,

    /// <summary>Somebody asked the person to look at it.</summary>
    Nudged = 3,

    /// <summary>Whoever asked for the decision is told that it is late.</summary>
    Late = 4,

    /// <summary>A further person is told that it is late.</summary>
    Escalated = 5,

    /// <summary>The question has expired without a decision.</summary>
    Expired = 6,
}
