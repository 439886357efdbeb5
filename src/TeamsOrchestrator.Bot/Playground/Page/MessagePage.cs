using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>A stretch of a chat, oldest first.</summary>
/// <param name="Conversation">The chat.</param>
/// <param name="Messages">Its messages.</param>
/// <param name="More">Whether there are older ones.</param>
internal sealed record MessagePage(string Conversation, IReadOnlyList<MessageView> Messages, bool More);
