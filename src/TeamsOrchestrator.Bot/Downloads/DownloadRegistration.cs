namespace TeamsOrchestrator.Bot.Downloads;

internal sealed record DownloadRegistration(string Kind, Type Handler);
