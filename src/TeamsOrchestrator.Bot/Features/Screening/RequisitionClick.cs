namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button about a whole requisition.</summary>
internal sealed record RequisitionClick(Guid RequisitionId);
