namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>How one criterion differs.</summary>
/// <param name="Before">As it was, or null where it is new.</param>
/// <param name="After">As it is, or null where it is gone.</param>
public sealed record CriterionChange(Criterion? Before, Criterion? After);
