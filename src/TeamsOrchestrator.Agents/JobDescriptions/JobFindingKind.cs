namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>What a reviewer should know about a job description before agreeing to it.</summary>
public enum JobFindingKind
{
    /// <summary>It asks for a protected attribute, or for what stands in for one.</summary>
    Protected,

    /// <summary>A word that speaks to one gender more than to others.</summary>
    GenderCoded,

    /// <summary>A German title that does not say that it is for everybody.</summary>
    Title,

    /// <summary>It does not say that everybody may apply.</summary>
    Equality,

    /// <summary>It does not name the pay.</summary>
    Salary,
}
