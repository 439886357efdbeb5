namespace TeamsOrchestrator.Bot.Playground.Storage;

internal sealed record MessageMark(string Conversation, string Id);
