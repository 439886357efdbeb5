using TeamsOrchestrator.Bot.Playground.Storage;

namespace TeamsOrchestrator.Bot.Playground.Page;

/// <summary>Everything an opening page shows.</summary>
/// <param name="BotName">What the bot is called.</param>
/// <param name="People">The people, in the order of their columns.</param>
/// <param name="Chats">One chat for each person, in the same order.</param>
internal sealed record Snapshot(string BotName, IReadOnlyList<PersonView> People, IReadOnlyList<MessagePage> Chats);
