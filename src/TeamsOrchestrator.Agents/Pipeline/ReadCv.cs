using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Pipeline;

/// <summary>What a file gives when it is read as a CV.</summary>
/// <param name="Document">Its text, or null where the file could not be read.</param>
/// <param name="Profile">What it says about the person; null exactly where there is no document.</param>
/// <param name="Fault">Why it cannot be screened: the name of an <see cref="UnreadableReason"/> or <see cref="CvReader.Language"/>; null where it can.</param>
public sealed record ReadCv(Document? Document, Profile? Profile, string? Fault);
