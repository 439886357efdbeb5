namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>How a line of a job description differs.</summary>
/// <param name="Before">The line as it was; null where it is new.</param>
/// <param name="After">The line as it is; null where it is gone.</param>
internal sealed record LineChange(string? Before, string? After);
