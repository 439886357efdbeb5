namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Where the work is done. The names are stored: never rename one.</summary>
public enum WorkPlace
{
    /// <summary>The notes do not say it.</summary>
    NotSaid,

    /// <summary>At the employer's place.</summary>
    OnSite,

    /// <summary>Partly at the employer's place.</summary>
    Hybrid,

    /// <summary>Wherever the person is.</summary>
    Remote,
}
