using TeamsOrchestrator.Teams.Activities;

namespace TeamsOrchestrator.Bot.Chat.Invokes;

/// <summary>An invoke that is no card action.</summary>
/// <param name="Actor">Who waits for the answer, and where. A search may come from a chat that the bot is not in: that conversation is not stored.</param>
/// <param name="Activity">The invoke. A client can alter its value.</param>
internal sealed record InvokeCall(Actor Actor, Activity Activity);
