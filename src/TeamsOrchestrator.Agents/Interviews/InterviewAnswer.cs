namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What an interviewer noted on one question.</summary>
/// <param name="QuestionId">The id of the question.</param>
/// <param name="Question">The question as it was asked.</param>
/// <param name="CriterionId">The criterion it is about, or null.</param>
/// <param name="Text">The notes, or null.</param>
/// <param name="Score">The interviewer's own score from 1 to 5, or null.</param>
public sealed record InterviewAnswer(string QuestionId, string Question, string? CriterionId, string? Text, int? Score);
