namespace TeamsOrchestrator.Bot.Features.Insights.Search;

/// <summary>Asks for more about what a card from the search shows.</summary>
internal sealed record FoundClick(FoundKind Kind, Guid SubjectId);
