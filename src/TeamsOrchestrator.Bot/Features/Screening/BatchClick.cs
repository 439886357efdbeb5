namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button that says for which requisition files are; an empty requisition discards them.</summary>
internal sealed record BatchClick(Guid BatchId, Guid RequisitionId);
