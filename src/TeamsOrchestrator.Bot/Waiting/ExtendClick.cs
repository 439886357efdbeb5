namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Extend: give more time for what is late in a requisition.</summary>
internal sealed record ExtendClick(Guid RequisitionId);
