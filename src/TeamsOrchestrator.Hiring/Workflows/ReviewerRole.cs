namespace TeamsOrchestrator.Hiring.Workflows;

/// <summary>Who is asked in a review step.</summary>
public enum ReviewerRole
{
    /// <summary>The hiring managers of the requisition.</summary>
    HiringManager,

    /// <summary>The recruiter of the requisition.</summary>
    Recruiter,

    /// <summary>HR; where nobody is listed as HR, the recruiter.</summary>
    Hr,
}
