namespace TeamsOrchestrator.Bot.Chat.Invokes;

internal sealed record InvokeRegistration(string Name, Type Handler);
