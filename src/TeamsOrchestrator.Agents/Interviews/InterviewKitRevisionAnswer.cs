namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Which questions a model understands feedback to change, as the prompt <c>interview-kit-reviser</c> asks for it.</summary>
internal sealed record InterviewKitRevisionAnswer(IReadOnlyList<InterviewKitRevisionAnswer.KitChange> Changes, IReadOnlyList<string> NotUsed)
{
    internal sealed record KitChange(string Said, string Kind, int? Question, string? Criterion, string? Text, string? Weak, string? Fair, string? Strong);
}
