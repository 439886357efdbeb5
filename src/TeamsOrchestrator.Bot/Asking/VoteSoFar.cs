using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>What somebody decided before the reader. Nothing in it is escaped.</summary>
internal sealed record VoteSoFar(string By, DecisionKind Decision, string? Reason);
