namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>What an agent says of one criterion, and why.</summary>
/// <param name="CriterionId">The criterion.</param>
/// <param name="Verdict">Met, partly or not found.</param>
/// <param name="Evidence">The quotes it rests on, the strongest first; empty exactly when nothing was found.</param>
/// <param name="Derivation">How it was derived where quotes alone do not say ("5.2 years: 2019-03 to 2024-05"), or null.</param>
public sealed record Finding(string CriterionId, Verdict Verdict, IReadOnlyList<Evidence> Evidence, string? Derivation = null);
