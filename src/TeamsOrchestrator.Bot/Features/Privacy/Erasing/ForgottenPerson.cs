namespace TeamsOrchestrator.Bot.Features.Privacy.Erasing;

/// <summary>Somebody who was erased. It names nobody.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Candidate">The candidate's key.</param>
/// <param name="Key">The key of the data key that was destroyed.</param>
/// <param name="At">When.</param>
internal sealed record ForgottenPerson(string Tenant, Guid Candidate, Guid Key, DateTimeOffset At);
