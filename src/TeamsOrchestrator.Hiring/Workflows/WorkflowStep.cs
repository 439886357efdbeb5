namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>One step of a workflow.</summary>
public sealed record WorkflowStep
{
    /// <summary>Gets the stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Gets who or what it waits for.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>Gets the agent's name, the review's kind, the event waited for or the name of the end.</summary>
    public required string Subject { get; init; }

    /// <summary>Gets who is asked; null unless people decide.</summary>
    public ReviewerRole? Reviewers { get; init; }

    /// <summary>Gets where each outcome leads.</summary>
    public required IReadOnlyDictionary<StepOutcome, string> Transitions { get; init; }
}
