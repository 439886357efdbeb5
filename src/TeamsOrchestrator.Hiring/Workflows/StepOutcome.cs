namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>How a step can end. The names, in kebab case, are the keys of a step's transitions.</summary>
public enum StepOutcome
{
    /// <summary>An agent made its artifact, or what was waited for happened.</summary>
    Next,

    /// <summary>An agent could not make its artifact.</summary>
    Failed,

    /// <summary>People approved.</summary>
    Approve,

    /// <summary>People approved with changes.</summary>
    Edit,

    /// <summary>People rejected.</summary>
    Reject,

    /// <summary>People sent it back to the agent.</summary>
    Revise,

    /// <summary>The step's condition did not hold: it was not taken.</summary>
    Skip,
}
