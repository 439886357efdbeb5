namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Where in the file a part of a profile stands.</summary>
/// <param name="Field">The part.</param>
/// <param name="Index">Which one of its list, from 0; 0 where there is only one.</param>
/// <param name="Page">The page from 1, or null where the format has none.</param>
/// <param name="Line">The line from 1 on that page, or in the file.</param>
public sealed record ProfilePlace(ProfileField Field, int Index, int? Page, int Line);
