namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>One question of an interview.</summary>
/// <param name="Id">The stable id within its kit. Notes refer to it.</param>
/// <param name="Text">What is asked.</param>
/// <param name="CriterionId">The criterion it is about, or null for a question of a person's own.</param>
/// <param name="Core">Whether every candidate of the requisition is asked the same; otherwise it is aimed at one candidate.</param>
/// <param name="Quote">The words of the CV that it is about, verbatim, or null.</param>
/// <param name="Guide">What an answer is like that earns 1, 3 and 5 of 5; empty for a question of a person's own.</param>
public sealed record InterviewQuestion(string Id, string Text, string? CriterionId, bool Core, string? Quote, IReadOnlyList<string> Guide);
