using TeamsOrchestrator.Agents.Messages;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>A version of a message to a candidate, as it is kept.</summary>
/// <param name="Draft">The text.</param>
/// <param name="To">The address it goes to, or null where none is known.</param>
internal sealed record MessageVersion(MessageDraft Draft, string? To);
