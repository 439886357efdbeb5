namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>The button that proposes other criteria.</summary>
internal sealed record ChangeClick(Guid RequisitionId);
