namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Somebody to ask.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="StandsInFor">For whom the person decides meanwhile, or null for the person's own part.</param>
internal sealed record Reviewer(Guid PersonId, Guid? StandsInFor = null);
