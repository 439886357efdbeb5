using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Questions;

/// <summary>One thing that a CV says.</summary>
/// <param name="Kind">How the CV says it.</param>
/// <param name="Text">What was asked about; of a <see cref="AnswerKind.Worded"/> statement its sentence, of a <see cref="AnswerKind.Part"/> the part of the CV.</param>
/// <param name="Found">What the CV names in its place, or null.</param>
/// <param name="Quotes">The words of the CV.</param>
public sealed record AnswerStatement(AnswerKind Kind, string Text, string? Found, IReadOnlyList<Evidence> Quotes);
