namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>What a recruiter notes about a position, for a job description to be written from. Nothing that is not in here gets into one.</summary>
/// <param name="Title">The title of the position.</param>
/// <param name="Language">The language of the job description: <c>en</c> or <c>de</c>.</param>
/// <param name="Tasks">What the person will do, a line each.</param>
/// <param name="MustHaves">What the person has to bring, a line each.</param>
public sealed record JobNotes(string Title, string Language, string Tasks, string MustHaves)
{
    /// <summary>The longest title.</summary>
    public const int MaxTitle = 120;

    /// <summary>The longest text of a field of one line.</summary>
    public const int MaxShort = 120;

    /// <summary>The longest text of a field of many lines.</summary>
    public const int MaxLong = 3000;

    /// <summary>How many letters say the least about what somebody will do.</summary>
    public const int LeastTasks = 15;

    /// <summary>Gets what would be good to have, a line each, or null.</summary>
    public string? NiceToHaves { get; init; }

    /// <summary>Gets the place, or null.</summary>
    public string? Location { get; init; }

    /// <summary>Gets where the work is done.</summary>
    public WorkPlace Place { get; init; }

    /// <summary>Gets how the person is employed.</summary>
    public Employment Employment { get; init; }

    /// <summary>Gets the pay or its range as the recruiter wrote it, or null.</summary>
    public string? Salary { get; init; }
}
