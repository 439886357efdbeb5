namespace TeamsOrchestrator.Agents.Prompts;

/// <summary>A question with its data.</summary>
/// <param name="Text">The text.</param>
/// <param name="Mark">The mark at the beginning and the end of each text that is data. No answer has a reason to hold it.</param>
public sealed record RenderedPrompt(string Text, string Mark);
