namespace TeamsOrchestrator.Bot.Playground.Page;

internal sealed record LanguageChoice(string? Language);
