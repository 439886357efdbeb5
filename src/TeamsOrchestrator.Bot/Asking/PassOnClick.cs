namespace TeamsOrchestrator.Bot.Asking;

/// <summary>A button of the form in which a person is picked.</summary>
/// <param name="Purpose">For what.</param>
/// <param name="RequisitionId">The requisition, or null for everything.</param>
internal sealed record PassOnClick(PassOnPurpose Purpose, Guid? RequisitionId);
