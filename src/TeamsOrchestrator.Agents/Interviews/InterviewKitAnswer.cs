namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>The questions that a model writes, as the prompt <c>interview-kit</c> asks for them.</summary>
internal sealed record InterviewKitAnswer(string Language, IReadOnlyList<InterviewKitAnswer.KitQuestion> Questions)
{
    internal sealed record KitQuestion(string Criterion, string? Quote, string Text, string Weak, string Fair, string Strong);
}
