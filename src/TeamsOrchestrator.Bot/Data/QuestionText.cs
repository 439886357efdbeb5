namespace TeamsOrchestrator.Bot.Data;

/// <summary>What somebody asked about a candidate.</summary>
/// <param name="Text">The question, verbatim.</param>
/// <param name="Language">The language in which it is answered.</param>
internal sealed record QuestionText(string Text, string Language);
