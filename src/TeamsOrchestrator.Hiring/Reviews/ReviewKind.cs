namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>What a review is about.</summary>
public enum ReviewKind
{
    /// <summary>The hiring manager on the derived criteria.</summary>
    Criteria,

    /// <summary>The recruiter on criteria that the hiring manager sent back.</summary>
    Rework,

    /// <summary>The hiring manager on one candidate.</summary>
    Candidate,

    /// <summary>HR, or else the recruiter, on a hiring manager's decision about one candidate.</summary>
    Final,

    /// <summary>The hiring manager on an interview with one candidate: whether it took place, and what was noted.</summary>
    Interview,

    /// <summary>The hiring manager on one candidate after the interview, with the decision packet.</summary>
    Decision,

    /// <summary>The recruiter on the message to a candidate who was decided on.</summary>
    Message = 20,

    /// <summary>The hiring manager on a job description that was written from notes.</summary>
    JobDescription = 30,

    /// <summary>The recruiter on a job description that the hiring manager sent back.</summary>
    JobRework = 31,
}
