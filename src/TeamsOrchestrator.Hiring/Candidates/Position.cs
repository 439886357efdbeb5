namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>One position in a candidate's history.</summary>
/// <param name="Title">The job title, or null where it was not found.</param>
/// <param name="Employer">The employer, or null where it was not found.</param>
/// <param name="From">The first month, or null where the CV gives no date.</param>
/// <param name="To">The last month; null with <paramref name="From"/> set means until today.</param>
/// <param name="Text">The lines that describe it.</param>
/// <param name="Page">The page from 1, or null where the format has none.</param>
/// <param name="Line">The line from 1 on that page, or in the file.</param>
public sealed record Position(string? Title, string? Employer, YearMonth? From, YearMonth? To, string Text, int? Page, int? Line)
{
    /// <summary>Gets a value indicating whether the CV gives years without months. The dates then reach from January to December,
    /// and only the time that is certain on average counts: 2015 to 2018 is three years.</summary>
    public bool YearsOnly { get; init; }
}
