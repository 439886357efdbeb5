namespace TeamsOrchestrator.Teams.Connector;

/// <summary>A thread that the bot began in a channel.</summary>
/// <param name="ConversationId">The thread, <c>19:…;messageid=…</c>: what is posted to it becomes a reply.</param>
/// <param name="ActivityId">The first message, or null if the connector did not say.</param>
public sealed record ChannelThread(string ConversationId, string? ActivityId);
