namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Who or what a step waits for.</summary>
public enum StepKind
{
    /// <summary>An agent runs.</summary>
    Agent,

    /// <summary>People decide.</summary>
    Review,

    /// <summary>Every candidate goes through a workflow of its own, until something ends that.</summary>
    Each,

    /// <summary>Something else has to happen first.</summary>
    Wait,

    /// <summary>Nothing more happens.</summary>
    End,
}
