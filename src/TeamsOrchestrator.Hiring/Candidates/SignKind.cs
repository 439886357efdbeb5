namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>By what a person can be recognised in two applications.</summary>
public enum SignKind
{
    /// <summary>A mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A name. Two people may have the same one.</summary>
    Name,
}
