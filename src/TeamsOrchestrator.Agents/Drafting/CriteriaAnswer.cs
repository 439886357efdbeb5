namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>What a model says a job description asks for, as the prompt <c>criteria</c> asks for it.</summary>
internal sealed record CriteriaAnswer(IReadOnlyList<CriteriaAnswer.Asked> Criteria)
{
    internal sealed record Asked(string Source, string Text, string Importance);
}
