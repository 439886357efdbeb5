namespace TeamsOrchestrator.Hiring.Artifacts;

/// <summary>What an artifact is.</summary>
public enum ArtifactKind
{
    /// <summary>The text of the job description.</summary>
    JobDescription,

    /// <summary>The criteria of a requisition.</summary>
    Criteria,

    /// <summary>The visible text of a CV with its places.</summary>
    CvText,

    /// <summary>What a CV says about a person.</summary>
    Profile,

    /// <summary>An opinion on a CV.</summary>
    Screening,

    /// <summary>A short summary for a reviewer.</summary>
    Summary,

    /// <summary>What an agent understood of a reviewer's feedback, and what it could not use.</summary>
    RevisionAnswer,

    /// <summary>An opinion on a CV that was ready only after a person had stopped the requisition. It is not acted on before the work goes on.</summary>
    LateScreening,

    /// <summary>Anything else that was ready too late. It is not acted on.</summary>
    LateResult,

    /// <summary>The questions of an interview: of a requisition those that are the same for everybody, of a candidate those that are aimed at the candidate.</summary>
    InterviewKit,

    /// <summary>What an interviewer noted.</summary>
    InterviewNotes,

    /// <summary>Interview notes against the criteria.</summary>
    Assessment,

    /// <summary>All that is known about a candidate before people decide.</summary>
    DecisionPacket,

    /// <summary>A message to a candidate, with the address it goes to.</summary>
    Message = 20,

    /// <summary>What an agent understood of the feedback on a message.</summary>
    MessageAnswer = 21,

    /// <summary>What a recruiter noted about a position, for a job description to be written from.</summary>
    JobNotes = 30,

    /// <summary>What an agent understood of the feedback on a job description.</summary>
    JobAnswer = 31,

    /// <summary>What somebody asked about a candidate.</summary>
    Question = 50,

    /// <summary>What an agent answered to a question about a candidate, with the words of the CV.</summary>
    Answer = 51,
}
