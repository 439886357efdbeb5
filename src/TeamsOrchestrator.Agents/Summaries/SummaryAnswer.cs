namespace TeamsOrchestrator.Agents.Summaries;

/// <summary>What a model says of a screening, as the prompt <c>summariser</c> asks for it.</summary>
internal sealed record SummaryAnswer(string Language, IReadOnlyList<string> Sentences);
