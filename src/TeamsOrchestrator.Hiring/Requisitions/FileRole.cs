namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>What a file is for.</summary>
public enum FileRole
{
    /// <summary>Not known before it was read.</summary>
    Unknown,

    /// <summary>It reads like a job description or its name says so.</summary>
    JobDescription,

    /// <summary>It is a candidate's CV.</summary>
    Cv,
}
