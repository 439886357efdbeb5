namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Who or what a step waits for.</summary>
public enum StepKind
{
    /// <summary>An agent runs.</summary>
    Agent,

    /// <summary>People decide.</summary>
    Review,

    /// <summary>Something else has to happen first.</summary>
    Wait,

    /// <summary>Nothing more happens.</summary>
    End,
}
