namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>What a changed job description is made from.</summary>
/// <param name="Notes">The recruiter's notes.</param>
/// <param name="Current">The text as it stands.</param>
/// <param name="Feedback">What a reviewer asks for.</param>
public sealed record JobDescriptionRevisionRequest(JobNotes Notes, JobDescriptionDraft Current, string Feedback);
