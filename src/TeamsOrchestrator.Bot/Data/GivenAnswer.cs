using TeamsOrchestrator.Agents.Questions;

namespace TeamsOrchestrator.Bot.Data;

/// <summary>What came of a question about a candidate.</summary>
/// <param name="Answer">The answer; null where no agent could give one.</param>
/// <param name="Why">Why rules answered where there is a model, or null.</param>
internal sealed record GivenAnswer(CandidateAnswer? Answer, WithoutModel? Why = null);
