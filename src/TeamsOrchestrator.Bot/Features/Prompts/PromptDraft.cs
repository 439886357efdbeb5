namespace TeamsOrchestrator.Bot.Features.Prompts;

/// <summary>What the form of a proposal holds.</summary>
/// <param name="System">The instructions.</param>
/// <param name="Question">The question, with the places of the data.</param>
/// <param name="Note">What is said about it, or null.</param>
/// <param name="Fault">What is wrong with it, or null.</param>
internal sealed record PromptDraft(string System, string Question, string? Note = null, string? Fault = null);
