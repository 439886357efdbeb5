namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>How far the criteria are.</summary>
internal enum CriteriaProgress
{
    /// <summary>Something is missing before they can be drafted.</summary>
    NotStarted,

    /// <summary>An agent writes the job description from notes.</summary>
    WritingJob,

    /// <summary>The hiring manager is asked about the job description.</summary>
    JobWithManager,

    /// <summary>The hiring manager sent the job description back; the recruiter is asked.</summary>
    JobWithRecruiter,

    /// <summary>The agent drafts.</summary>
    Drafting,

    /// <summary>The hiring manager is asked.</summary>
    WithManager,

    /// <summary>The hiring manager sent them back; the recruiter is asked.</summary>
    WithRecruiter,

    /// <summary>They are approved.</summary>
    Approved,
}
