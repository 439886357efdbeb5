namespace TeamsOrchestrator.Bot.Playground.Page;

internal sealed record FileView(string Id, string Name, long Size);
