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

    public required IReadOnlyList<string> Managers { get; init; }

    /// <summary>Gets what was written for a manager who is not known, or null.</summary>
    public string? UnknownManager { get; init; }

    /// <summary>Gets the managers whom the bot cannot reach.</summary>
    public IReadOnlyList<string> Unreachable { get; init; } = [];

    public bool SamePerson { get; init; }

    public string? JobDescription { get; init; }

    /// <summary>Gets the files that may be the job description while nobody said which.</summary>
    public IReadOnlyList<FileLine> JobChoices { get; init; } = [];

    public int FilesSettled { get; init; }

    public int Files { get; init; }

    /// <summary>Gets the state of the criteria.</summary>
    public CriteriaProgress Criteria { get; init; }

    /// <summary>Gets the counts of candidates.</summary>
    public required CandidateCounts Counts { get; init; }

    public IReadOnlyList<FileLine> Problems { get; init; } = [];

    public IReadOnlyList<FileLine> Cvs { get; init; } = [];

    /// <summary>Gets the page of CVs shown, from 0.</summary>
    public int Page { get; init; }

    public int CvCount { get; init; }

    public IReadOnlyList<(string Name, string ObjectId)> People { get; init; } = [];

    /// <summary>A file as the card lists it.</summary>
    internal sealed record FileLine(Guid FileId, string Name, string? Code, string? Fault, ReceivedFileState State);

    /// <summary>How many candidates stand where.</summary>
    internal sealed record CandidateCounts(int Total, int New, int NotScreened, int Screened, int Proposed, int Decided, int Withdrawn);
}
