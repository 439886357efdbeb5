namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Something about a job description that a reviewer should look at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Quote">The passage, verbatim; null where something is missing.</param>
/// <param name="Why">Why it matters, in the reader's language.</param>
/// <param name="Instead">What could stand there instead, or should be added.</param>
public sealed record JobFinding(JobFindingKind Kind, string? Quote, string Why, string Instead)
{
    /// <summary>Gets the wording that can be put in the place of the passage, or added, as it is; null where a person has to find it.</summary>
    public string? Wording { get; init; }
}
