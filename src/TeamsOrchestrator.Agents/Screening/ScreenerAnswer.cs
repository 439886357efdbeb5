namespace TeamsOrchestrator.Agents.Screening;

/// <summary>What a model says of a CV, as the prompt <c>screener</c> asks for it.</summary>
internal sealed record ScreenerAnswer(IReadOnlyList<ScreenerAnswer.Found> Findings)
{
    internal sealed record Found(string Criterion, IReadOnlyList<string> Quotes, string Verdict, string? Note);
}
