namespace TeamsOrchestrator.Agents.Understanding;

/// <summary>A model's answer to what somebody wrote.</summary>
/// <param name="Lines">The commands.</param>
public sealed record UnderstoodAnswer(IReadOnlyList<string> Lines);
