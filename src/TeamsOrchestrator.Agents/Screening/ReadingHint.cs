namespace TeamsOrchestrator.Agents.Screening;

/// <summary>A reviewer pointed at a place of the CV: this shows that criterion.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Quote">The words of the CV. A hint whose quote is not in the CV is not followed.</param>
public sealed record ReadingHint(string CriterionId, string Quote);
