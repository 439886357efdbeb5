namespace TeamsOrchestrator.Hiring.People;

/// <summary>What somebody is to one requisition. One person can be several of these.</summary>
[Flags]
public enum Part
{
    /// <summary>Nothing: the requisition reads like one that does not exist.</summary>
    None = 0,

    /// <summary>The recruiter who is responsible for it.</summary>
    Recruiter = 1,

    /// <summary>One of its hiring managers.</summary>
    Manager = 2,

    /// <summary>Asked to decide on its criteria or candidates, also in somebody else's place.</summary>
    Reviewer = 4,

    /// <summary>HR, where the requisition is not confidential.</summary>
    Hr = 8,
}
