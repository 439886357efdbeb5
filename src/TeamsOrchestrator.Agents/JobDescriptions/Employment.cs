namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>How somebody is employed. The names are stored: never rename one.</summary>
public enum Employment
{
    /// <summary>The notes do not say it.</summary>
    NotSaid,

    /// <summary>Full-time.</summary>
    FullTime,

    /// <summary>Part-time.</summary>
    PartTime,

    /// <summary>Full-time or part-time.</summary>
    FullOrPartTime,

    /// <summary>For a limited time.</summary>
    FixedTerm,

    /// <summary>As an internship.</summary>
    Internship,
}
