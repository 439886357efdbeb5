namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Whether a person may be written to unasked, and what stands in its way.</summary>
/// <param name="State">Whether it is allowed.</param>
/// <param name="Last">The message that was sent instead, or null.</param>
public sealed record BudgetAnswer(BudgetState State, Reminder? Last);
