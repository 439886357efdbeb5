namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record ReportedQuote(string Quote, int? Page);
