namespace TeamsOrchestrator.Bot.Chat;

internal sealed record CardActionRegistration(string Verb, Type Handler);
