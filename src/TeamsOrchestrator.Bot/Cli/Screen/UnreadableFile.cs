namespace TeamsOrchestrator.Bot.Cli.Screen;

internal sealed record UnreadableFile(string File, string Reason);
