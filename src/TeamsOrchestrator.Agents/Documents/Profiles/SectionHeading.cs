namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>A line that begins a part of a CV.</summary>
/// <param name="Section">The part.</param>
/// <param name="Rest">What follows the heading on the same line ("Skills: C#, SQL"), or empty.</param>
internal sealed record SectionHeading(CvSection Section, string Rest);
