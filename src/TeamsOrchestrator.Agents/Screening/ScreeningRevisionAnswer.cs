namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What a model understood of feedback on a screening, as the prompt <c>screening-reviser</c> asks for it.</summary>
internal sealed record ScreeningRevisionAnswer(IReadOnlyList<ScreeningRevisionAnswer.Place> Places, IReadOnlyList<string> NotUsed, bool AsksForOtherCriteria)
{
    internal sealed record Place(string Criterion, string Quote, string Said);
}
