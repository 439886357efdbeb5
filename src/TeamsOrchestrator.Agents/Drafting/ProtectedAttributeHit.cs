namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Words that ask for a protected attribute or stand in for one.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Quote">The words, verbatim.</param>
public sealed record ProtectedAttributeHit(ProtectedAttribute Kind, string Quote);
