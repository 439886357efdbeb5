using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Insights.Status;

/// <summary>Where one requisition stands.</summary>
internal sealed record StatusModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public required RequisitionState State { get; init; }

    /// <summary>Gets how it ended, who ended it, when and why; null while it has not.</summary>
    public StatusEnd? End { get; init; }

    public string? Recruiter { get; init; }

    public IReadOnlyList<string> Managers { get; init; } = [];

    public bool CriteriaApproved { get; init; }

    /// <summary>Gets a value indicating whether its job description was written from notes.</summary>
    public bool JobWritten { get; init; }

    /// <summary>Gets a value indicating whether nothing of it is erased until HR ends the hold.</summary>
    public bool LegalHold { get; init; }

    /// <summary>Gets the workflow that this version of the program cannot read, so that everything waits; or null.</summary>
    public (string Name, int Version)? Unreadable { get; init; }

    /// <summary>Gets how many files are still being fetched or read.</summary>
    public int FilesInWork { get; init; }

    /// <summary>Gets how many candidates stand where, in the order of the process.</summary>
    public IReadOnlyList<StageCount> Stages { get; init; } = [];

    public IReadOnlyList<WaitingLine> Waiting { get; init; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Gets a value indicating whether several people see it: then it shows counts and states only.</summary>
    public bool Shared { get; init; }
}

/// <summary>How many stand somewhere.</summary>
/// <param name="State">The state.</param>
/// <param name="Outcome">What is proposed or decided, or null.</param>
/// <param name="Count">How many.</param>
/// <param name="Interviewing">Whether these are between the stack and the final review.</param>
internal sealed record StageCount(CandidateState State, Outcome? Outcome, int Count, bool Interviewing = false);

/// <summary>Who is waited for.</summary>
internal sealed record WaitingLine(string Name, ReviewKind Kind, int Count, string Since, DueWords? Due = null);

/// <summary>One requisition of the list.</summary>
internal sealed record StatusRow(string Code, string Title, RequisitionState State, Guid RequisitionId, IReadOnlyList<StageCount> Stages, IReadOnlyList<WaitingLine> Waiting);

/// <summary>How a requisition ended.</summary>
internal sealed record StatusEnd(CloseReason Reason, string By, string When, string Because);
