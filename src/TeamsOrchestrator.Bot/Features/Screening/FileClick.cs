namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>A button about one file of a requisition.</summary>
internal sealed record FileClick(Guid RequisitionId, Guid FileId);
