using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What the progress card shows.</summary>
internal sealed record ProgressView
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required RequisitionState State { get; init; }

    public required bool Confidential { get; init; }

    /// <summary>Gets the managers; an empty name is somebody picked whom the bot never met.</summary>
    public required IReadOnlyList<string> Managers { get; init; }

    /// <summary>Gets who is really asked: the managers, or who decides for them meanwhile.</summary>
    public IReadOnlyList<string> Deciding { get; init; } = [];

    /// <summary>Gets the managers who let somebody else decide meanwhile, each with that person.</summary>
    public IReadOnlyDictionary<string, string> StandIns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets what was written for managers who are not known, each with whether several people fit.</summary>
    public IReadOnlyList<(string Name, bool Ambiguous)> Unknown { get; init; } = [];

    /// <summary>Gets the managers whom the bot cannot reach.</summary>
    public IReadOnlyList<string> Unreachable { get; init; } = [];

    /// <summary>Gets the link to a chat with the bot, for a text to forward, or null.</summary>
    public string? Link { get; init; }

    /// <summary>Gets the address of the notice that applicants are given, or null.</summary>
    public string? NoticeUrl { get; init; }

    /// <summary>Gets how large files may be.</summary>
    public FilesOptions Limits { get; init; } = new();

    public bool SamePerson { get; init; }

    /// <summary>Gets a value indicating whether those who go on are interviewed.</summary>
    public bool Interviews { get; init; }

    /// <summary>Gets how many are in interviews: to be held, or to be decided after it.</summary>
    public int Interviewing { get; init; }

    /// <summary>Gets a value indicating whether interviews may still be turned on or off.</summary>
    public bool MaySwitchInterviews { get; init; }

    public string? JobDescription { get; init; }

    /// <summary>Gets a value indicating whether the job description is written from the recruiter's notes.</summary>
    public bool FromNotes { get; init; }

    /// <summary>Gets a value indicating whether another job description may be chosen.</summary>
    public bool MayChangeJob { get; init; }

    /// <summary>Gets the files that may be the job description while nobody said which.</summary>
    public IReadOnlyList<FileLine> JobChoices { get; init; } = [];

    public int FilesSettled { get; init; }

    public int Files { get; init; }

    /// <summary>Gets the state of the criteria.</summary>
    public CriteriaProgress Criteria { get; init; }

    /// <summary>Gets the counts of candidates.</summary>
    public required CandidateCounts Counts { get; init; }

    /// <summary>Gets one page of the files with which something is wrong.</summary>
    public IReadOnlyList<FileLine> Problems { get; init; } = [];

    public int ProblemCount { get; init; }

    /// <summary>Gets the files that were removed last and may come back.</summary>
    public IReadOnlyList<FileLine> Removed { get; init; } = [];

    public IReadOnlyList<FileLine> Cvs { get; init; } = [];

    /// <summary>Gets which page of the lists is shown.</summary>
    public ProgressPages Pages { get; init; } = new(0, 0);

    public int CvCount { get; init; }

    /// <summary>Gets the workflow that this version of the program cannot read, so that everything waits; or null.</summary>
    public (string Name, int Version)? Unreadable { get; init; }

    /// <summary>Gets a value indicating whether somebody other than the recruiter is waited for.</summary>
    public bool Waits { get; init; }

    /// <summary>Gets what steps wait for that need the language model, each reason with how many they are.</summary>
    public IReadOnlyList<(string Fault, int Steps)> ModelWaits { get; init; } = [];

    /// <summary>Gets what the language model took so far, or null where it was not asked.</summary>
    public ModelSpending? Spending { get; init; }

    /// <summary>Gets who may be picked as manager.</summary>
    public IReadOnlyList<(string Name, string ObjectId)> People { get; init; } = [];

    /// <summary>Gets a value indicating whether nothing is left to decide.</summary>
    public bool EverybodyDecided => Counts.Total > 0 && Counts.Decided == Counts.Total && FilesSettled >= Files;

    public bool HasEnded => State is RequisitionState.Closed or RequisitionState.Cancelled;

    /// <summary>A file as the card lists it.</summary>
    internal sealed record FileLine(Guid FileId, string Name, string? Code, string? Fault, ReceivedFileState State);

    /// <summary>How many candidates stand where. Screened and not screened stay what they are once somebody decides.</summary>
    internal sealed record CandidateCounts(int Total, int New, int NotScreened, int Screened, int Proposed, int Decided);
}
