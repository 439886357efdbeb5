namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record ReportedFlag(string Kind, string Detail);
