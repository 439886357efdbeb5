namespace TeamsOrchestrator.Bot.Features.Help;

/// <summary>Whom the help is for.</summary>
internal sealed record HelpModel
{
    /// <summary>Gets the reader's name, or null in a shared chat.</summary>
    public string? Name { get; init; }

    public bool Welcome { get; init; }

    public bool Recruiter { get; init; }

    /// <summary>Gets a value indicating whether the person decides as a hiring manager.</summary>
    public bool Manager { get; init; }

    public bool Hr { get; init; }

    /// <summary>Gets a value indicating whether the person may change prompts.</summary>
    public bool Admin { get; init; }

    public bool LocalMode { get; init; }

    /// <summary>Gets a value indicating whether the sample is for this reader: somebody who may start screenings and was not asked to decide anything.</summary>
    public bool TriesOut => LocalMode && Recruiter && !Manager && !Hr;

    /// <summary>Gets a value indicating whether the setting that says who may start screenings is missing.</summary>
    public bool NobodyRecruits { get; init; }
}
