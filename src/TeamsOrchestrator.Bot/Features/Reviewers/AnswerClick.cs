namespace TeamsOrchestrator.Bot.Features.Reviewers;

/// <summary>The button that answers a question.</summary>
internal sealed record AnswerClick(Guid QuestionId);
