namespace TeamsOrchestrator.Agents.Understanding;

/// <summary>What somebody wrote to the bot that is no command.</summary>
/// <param name="Text">The text; who applied is covered or named by code in it.</param>
public sealed record SaidRequest(string Text);
