namespace TeamsOrchestrator.Bot.Playground.Page;

internal sealed record NewPerson(string? Name, string? Mail, string? Role);
