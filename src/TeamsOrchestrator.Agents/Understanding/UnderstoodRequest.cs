namespace TeamsOrchestrator.Agents.Understanding;

/// <summary>What somebody may have meant. Nothing of it starts before that person has confirmed it.</summary>
/// <param name="Lines">Commands as one says them in chat, in the order in which they make sense; none where it was not understood.</param>
public sealed record UnderstoodRequest(IReadOnlyList<string> Lines);
