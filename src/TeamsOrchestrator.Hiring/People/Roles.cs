namespace TeamsOrchestrator.Hiring.People;

/// <summary>What a person may do in the organisation. Being a hiring manager is a role within one requisition.</summary>
[Flags]
public enum Roles
{
    /// <summary>No role of the organisation.</summary>
    None = 0,

    /// <summary>May start screenings.</summary>
    Recruiter = 1,

    /// <summary>Makes decisions on people final and sees every requisition that is not confidential.</summary>
    Hr = 2,

    /// <summary>May change prompts and workflows.</summary>
    Admin = 4,
}
