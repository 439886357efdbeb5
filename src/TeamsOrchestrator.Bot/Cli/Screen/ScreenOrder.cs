namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary>What <c>screen</c> was asked for.</summary>
internal sealed record ScreenOrder(string Job, string Cvs, string? Criteria, string? Skills, bool Json);
