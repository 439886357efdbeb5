namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>A part of a job description, by its heading. The names are those of the words.</summary>
public enum JobPart
{
    /// <summary>The title and the facts, above every heading that is known.</summary>
    Opening,

    /// <summary>What the person will do.</summary>
    Tasks,

    /// <summary>What the person has to bring.</summary>
    MustHaves,

    /// <summary>What would be good to have.</summary>
    NiceToHaves,

    /// <summary>The pay.</summary>
    Salary,

    /// <summary>That everybody is welcome to apply.</summary>
    Equality,

    /// <summary>What stands below a heading of somebody's own.</summary>
    Other,
}
