namespace TeamsOrchestrator.Agents.Summaries;

/// <summary>A candidate in a few lines. Every line restates a finding or a date; nothing is claimed beyond them.</summary>
/// <param name="Strengths">The criteria that are met, the weightiest first.</param>
/// <param name="OpenPoints">The criteria that are partly met or not found, must-haves first.</param>
/// <param name="YearsWorked">The years that the dated positions cover, overlaps counted once; null where the CV gives no dates.</param>
/// <param name="LastPosition">The title of the newest position, without the employer; null where it was not found.</param>
/// <param name="Sentences">Two to four plain sentences in the language asked for.</param>
public sealed record CandidateSummary(
    IReadOnlyList<string> Strengths, IReadOnlyList<string> OpenPoints, double? YearsWorked, string? LastPosition, IReadOnlyList<string> Sentences);
