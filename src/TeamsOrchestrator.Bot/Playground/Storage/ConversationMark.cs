namespace TeamsOrchestrator.Bot.Playground.Storage;

internal sealed record ConversationMark(string Conversation);
