using TeamsOrchestrator.Agents.JobDescriptions;

namespace TeamsOrchestrator.Bot.Features.Insights.JobDescriptions;

/// <summary>A job description as it is shown and handed out. Nothing in it is escaped.</summary>
internal sealed record JobModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the text, or null where there is none yet.</summary>
    public JobDescriptionDraft? Draft { get; init; }

    /// <summary>Gets the name of the file that is the job description, where one was handed in.</summary>
    public string? File { get; init; }

    public int Version { get; init; }

    /// <summary>Gets who agreed to it and when; null while nobody has.</summary>
    public (string Who, string When)? AgreedBy { get; init; }

    /// <summary>Gets a value indicating whether people agreed to it, or the workflow asks nobody.</summary>
    public bool Agreed { get; init; }

    /// <summary>Gets the address of the file for this person, once it was asked for.</summary>
    public string? Url { get; init; }
}
