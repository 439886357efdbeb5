namespace TeamsOrchestrator.Agents.Models;

/// <summary>What came back from a language model, and what it took.</summary>
/// <param name="Text">The answer; empty where there is none.</param>
/// <param name="Fault">Why it cannot be used, or null where it can.</param>
/// <param name="Usage">What it took.</param>
public sealed record ModelAnswer(string Text, ModelFault? Fault, ModelUsage Usage);
