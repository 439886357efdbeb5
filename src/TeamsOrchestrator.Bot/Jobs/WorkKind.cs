namespace TeamsOrchestrator.Bot.Jobs;

/// <summary>What a work item does. The numbers are stored: never change them.</summary>
internal enum WorkKind
{
    /// <summary>Drains the outbox of one conversation.</summary>
    Deliver = 1,

    /// <summary>Fetches one file from its short-lived link.</summary>
    FetchFile = 2,

    /// <summary>Reads one file and finds out what it is.</summary>
    ReadFile = 3,

    /// <summary>Looks at what a requisition has and what it still misses.</summary>
    Intake = 4,

    /// <summary>Derives criteria from the job description, or derives them anew with feedback.</summary>
    DeriveCriteria = 5,

    /// <summary>Screens one candidate, or reads the CV again with feedback.</summary>
    ScreenCandidate = 6,

    /// <summary>Puts a batch before the hiring managers once nothing of it is in work any more.</summary>
    PresentBatch = 7,

    /// <summary>Puts proposed outcomes before the people who make them final.</summary>
    PresentFinal = 8,

    /// <summary>Asks the connector for a person's mail address.</summary>
    LookUpPerson = 9,

    /// <summary>Puts an accepted file where its person wants it.</summary>
    UploadFile = 10,

    /// <summary>Makes the personal chat with somebody who was mentioned but has never written.</summary>
    OpenPersonalChat = 11,

    /// <summary>Ends a person's delegations whose end has come.</summary>
    EndDelegation = 21,

    /// <summary>Compares everybody with changed criteria, to show what would differ.</summary>
    MeasureCriteria = 22,

    /// <summary>Erases what is held on one candidate.</summary>
    EraseCandidate = 40,

    /// <summary>Looks whether the time to keep the data of a requisition, or of files that nobody assigned, is over.</summary>
    Retain = 41,

    /// <summary>Writes the SQLite file anew, so that what was erased is not left in it.</summary>
    CompactStore = 42,

    /// <summary>Looks at the clocks of a requisition's open questions: who is to be reminded, or told that nobody decided.</summary>
    Clock = 61,

    /// <summary>Posts a person's daily digest.</summary>
    Digest = 62,

    /// <summary>Asks whoever decided on a candidate whether a newer CV changes anything.</summary>
    AskNewerCv = 80,

    /// <summary>Makes the questions of an interview, or makes them anew with feedback.</summary>
    MakeInterviewKit = 90,

    /// <summary>Compares the notes of an interview with the criteria.</summary>
    AssessInterview = 91,

    /// <summary>Lays side by side what is known about a candidate, or does so anew with feedback.</summary>
    MakePacket = 92,

    /// <summary>Drafts the message to a candidate who was decided on, or drafts it anew with feedback.</summary>
    DraftMessage = 120,

    /// <summary>Puts the drafted messages of a requisition before whoever approves them.</summary>
    PresentMessages = 121,

    /// <summary>Hands over the approved messages of a requisition whose time has come.</summary>
    HandOverMessages = 122,

    /// <summary>Writes a job description from a recruiter's notes, or writes it anew with feedback.</summary>
    WriteJobDescription = 140,

    /// <summary>Answers a question about a candidate.</summary>
    AnswerQuestion = 160,

    /// <summary>Makes commands of what somebody wrote, and erases the words a day later.</summary>
    ReadSpokenText = 170,

    /// <summary>Fetches the file of a proposed version of a prompt, and puts it before those who may approve it.</summary>
    FetchPrompt = 180,
}
