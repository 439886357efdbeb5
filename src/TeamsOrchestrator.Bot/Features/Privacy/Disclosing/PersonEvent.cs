namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>Something on the audit trail about the person.</summary>
/// <param name="Number">The place in the chain.</param>
/// <param name="At">When.</param>
/// <param name="Actor">The person, the agent with its version, or the bot itself.</param>
/// <param name="Code">What happened.</param>
/// <param name="Inputs">The fingerprint of what an agent worked on, or null.</param>
/// <param name="Detail">The words, or null.</param>
internal sealed record PersonEvent(long Number, DateTimeOffset At, string Actor, string Code, string? Inputs, string? Detail);
