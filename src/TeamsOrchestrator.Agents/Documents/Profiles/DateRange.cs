using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>A period as a CV gives it.</summary>
/// <param name="From">The first month.</param>
/// <param name="To">The last month, or null for until today.</param>
/// <param name="IsRange">Whether it has two ends ("2015 - 2018", "since 2019"), not a single date.</param>
/// <param name="YearsOnly">Whether the CV gives years without months.</param>
/// <param name="Start">Where it starts in the line.</param>
/// <param name="Length">How long it is.</param>
internal sealed record DateRange(YearMonth From, YearMonth? To, bool IsRange, bool YearsOnly, int Start, int Length);
