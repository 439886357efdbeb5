namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button that turns the page of a requisition's files.</summary>
internal sealed record PageClick(Guid RequisitionId, int Page);
