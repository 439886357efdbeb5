namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>Opens the form for a job description, or saves it.</summary>
internal sealed record JobEditClick(Guid ReviewId, int Round, Guid? ArtifactId, bool Save);
