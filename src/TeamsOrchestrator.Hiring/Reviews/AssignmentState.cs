namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Where one person's part in a review stands.</summary>
public enum AssignmentState
{
    /// <summary>The person is asked.</summary>
    Asked,

    /// <summary>The person decided.</summary>
    Answered,

    /// <summary>The person is no longer asked.</summary>
    Released,

    /// <summary>The person's turn has not come: others decide before.</summary>
    Later,
}
