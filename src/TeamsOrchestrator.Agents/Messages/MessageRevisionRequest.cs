namespace TeamsOrchestrator.Agents.Messages;

/// <summary>A draft that a person sent back.</summary>
/// <param name="Facts">What the draft was made from.</param>
/// <param name="Current">The draft.</param>
/// <param name="Feedback">What the person wrote.</param>
public sealed record MessageRevisionRequest(MessageRequest Facts, MessageDraft Current, string Feedback);
