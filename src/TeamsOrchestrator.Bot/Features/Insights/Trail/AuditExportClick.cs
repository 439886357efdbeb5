namespace TeamsOrchestrator.Bot.Features.Insights.Trail;

/// <summary>Export the trail of a requisition.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="Format">As what.</param>
/// <param name="Page">The page that is shown meanwhile.</param>
internal sealed record AuditExportClick(Guid RequisitionId, string Format, int Page);
