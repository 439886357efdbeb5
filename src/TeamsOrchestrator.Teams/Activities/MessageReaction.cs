namespace TeamsOrchestrator.Teams.Activities;

/// <summary>A reaction to a message.</summary>
/// <param name="Type">Which, as <c>like</c> or <c>heart</c>.</param>
public sealed record MessageReaction(string? Type);
