namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Remind me: be reminded of what waits in a requisition later.</summary>
internal sealed record SnoozeClick(Guid RequisitionId);
