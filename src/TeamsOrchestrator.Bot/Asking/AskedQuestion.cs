namespace TeamsOrchestrator.Bot.Asking;

/// <summary>A question with its answer, for a reader. Nothing in it is escaped.</summary>
/// <param name="By">Who asks.</param>
/// <param name="When">When, in words.</param>
/// <param name="Text">The question, or null where it was erased.</param>
/// <param name="AnsweredBy">Who answered, or null.</param>
/// <param name="AnsweredWhen">When it was answered, in words, or null.</param>
/// <param name="Answer">The answer, or null where there is none or it was erased.</param>
internal sealed record AskedQuestion(string By, string When, string? Text, string? AnsweredBy = null, string? AnsweredWhen = null, string? Answer = null);
