namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Which face of the stack a reviewer sees.</summary>
public enum StackView
{
    /// <summary>The folded overview.</summary>
    Overview,

    /// <summary>One person.</summary>
    Person,

    /// <summary>The list of those not recommended.</summary>
    SignOff,
}
