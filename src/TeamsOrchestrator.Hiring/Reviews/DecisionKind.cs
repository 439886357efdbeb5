namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>What a person decides.</summary>
public enum DecisionKind
{
    /// <summary>Yes, as it is.</summary>
    Approve,

    /// <summary>Yes, with my changes.</summary>
    Edit,

    /// <summary>No, with a reason.</summary>
    Reject,

    /// <summary>Back to the AI with feedback: a new version, a new round.</summary>
    Revise,

    /// <summary>A decision taken back. It opens a new round on the same artifact version.</summary>
    Withdraw,
}
