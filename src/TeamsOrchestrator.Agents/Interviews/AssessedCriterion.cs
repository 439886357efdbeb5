namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What the notes say about one criterion.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="As">What they say.</param>
/// <param name="Quotes">The words of the notes that say so.</param>
/// <param name="Scores">The interviewers' own scores from 1 to 5 on questions about it.</param>
public sealed record AssessedCriterion(string CriterionId, AssessedAs As, IReadOnlyList<NoteQuote> Quotes, IReadOnlyList<int> Scores);
