namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What a model understood of feedback on criteria, as the prompt <c>criteria-reviser</c> asks for it.</summary>
internal sealed record CriteriaRevisionAnswer(IReadOnlyList<CriteriaRevisionAnswer.Change> Changes, IReadOnlyList<string> NotUsed)
{
    internal sealed record Change(string Said, string Kind, string? Criterion, string? Text, int? Weight);
}
