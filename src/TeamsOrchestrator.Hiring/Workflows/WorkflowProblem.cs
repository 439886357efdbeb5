namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Why a definition cannot be used.</summary>
/// <param name="StepId">The step, or null for the definition as a whole.</param>
/// <param name="Message">What is wrong and how to mend it, for the person who edits the file.</param>
public sealed record WorkflowProblem(string? StepId, string Message);
