namespace TeamsOrchestrator.Bot.Features.Screening.NewRequisitions;

/// <summary>Sends an intake card.</summary>
/// <param name="Id">The key that the requisition will have, so that it is made once, however often somebody clicks.</param>
internal sealed record IntakeClick(Guid Id);
