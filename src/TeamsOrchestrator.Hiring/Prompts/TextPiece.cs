namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>A piece of a line in which two texts are compared.</summary>
/// <param name="Text">The words.</param>
/// <param name="Change">Whether they are in both.</param>
public sealed record TextPiece(string Text, TextChange Change);
