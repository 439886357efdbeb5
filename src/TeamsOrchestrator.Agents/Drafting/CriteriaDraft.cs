using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Criteria as a job ad states them, for people to review.</summary>
/// <param name="Criteria">The criteria; empty where the ad states none.</param>
/// <param name="Warnings">What the ad asks that must not count.</param>
public sealed record CriteriaDraft(CriteriaSet Criteria, IReadOnlyList<CriteriaWarning> Warnings);
