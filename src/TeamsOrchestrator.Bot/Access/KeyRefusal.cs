namespace TeamsOrchestrator.Bot.Access;

internal sealed record KeyRefusal(string Message);
