namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button that turns the pages of a requisition's files.</summary>
internal sealed record PageClick(Guid RequisitionId, int Page, int Problems = 0);
