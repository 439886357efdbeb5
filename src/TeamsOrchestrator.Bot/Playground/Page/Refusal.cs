namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>Why something was not done, in words for the person.</summary>
internal sealed record Refusal(string Message);
