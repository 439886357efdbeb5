namespace TeamsOrchestrator.Bot.Evidence;

/// <summary>A tap on a quote.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="CriterionId">The criterion that the quote is for.</param>
/// <param name="Index">Which of the finding's quotes.</param>
internal sealed record SourceClick(Guid CandidateId, string CriterionId, int Index);
