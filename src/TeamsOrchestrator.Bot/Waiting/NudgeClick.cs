namespace TeamsOrchestrator.Bot.Waiting;

/// <summary>Nudge: ask whoever is waited for to look at it now.</summary>
/// <param name="RequisitionId">The requisition.</param>
/// <param name="PersonId">The one person who is meant, or null for everybody who is waited for.</param>
internal sealed record NudgeClick(Guid RequisitionId, Guid? PersonId = null);
