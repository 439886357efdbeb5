namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Whether a person may be written to unasked.</summary>
public enum BudgetState
{
    /// <summary>Yes.</summary>
    Free,

    /// <summary>Not again on this day.</summary>
    UsedToday,

    /// <summary>Not again about this question.</summary>
    UsedUp,
}
