namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>Takes the decision of a round back.</summary>
internal sealed record UndoClick(Guid ReviewId, int Round);
