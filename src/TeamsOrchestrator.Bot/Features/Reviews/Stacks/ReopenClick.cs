namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>The button that lets a decision be made anew.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="Round">The round of the decision that was seen.</param>
internal sealed record ReopenClick(Guid CandidateId, int Round);
