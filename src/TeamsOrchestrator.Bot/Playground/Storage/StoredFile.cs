namespace TeamsOrchestrator.Bot.Playground.Storage;

internal sealed record StoredFile(string Id, string Name, long Size);
