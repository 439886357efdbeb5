namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>A verbatim quote from a CV.</summary>
/// <param name="Quote">The words as they stand in the visible text of the file, white space folded to single blanks.</param>
/// <param name="Page">The page from 1, or null where the format has no pages.</param>
/// <param name="Line">The line on that page (or in the file) from 1, or null where it is not known.</param>
public sealed record Evidence(string Quote, int? Page, int? Line);
