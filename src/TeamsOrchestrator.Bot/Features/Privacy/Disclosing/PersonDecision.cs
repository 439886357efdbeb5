namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>What somebody decided about the person.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Review">In which review.</param>
/// <param name="Round">In which round of it.</param>
/// <param name="Decision">What.</param>
/// <param name="Reason">Why, in their words.</param>
internal sealed record PersonDecision(DateTimeOffset At, string? By, string Review, int Round, string Decision, string? Reason);
