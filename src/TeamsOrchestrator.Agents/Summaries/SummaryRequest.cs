using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Summaries;

/// <summary>What a summary is made from.</summary>
/// <param name="Criteria">The approved criteria.</param>
/// <param name="Screening">The screening.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Language">The language of the sentences: <c>en</c> or <c>de</c>; any other gives English.</param>
public sealed record SummaryRequest(CriteriaSet Criteria, ScreeningResult Screening, Profile Profile, string Language);
