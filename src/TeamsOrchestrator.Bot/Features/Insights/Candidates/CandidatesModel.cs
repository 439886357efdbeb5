using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>One page of the candidates of a requisition.</summary>
internal sealed record CandidatesModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets how the requisition ended, or null while it has not.</summary>
    public CloseReason? ClosedAs { get; init; }

    public CandidateFilter Filter { get; init; } = new(null, null);

    public int Count { get; init; }

    /// <summary>Gets how many of them no longer wish to be considered; they are counted apart.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Gets how many of them are no candidates any more, because a person removed the CV.</summary>
    public int Removed { get; init; }

    public int Page { get; init; }

    public int Pages { get; init; } = 1;

    public IReadOnlyList<CandidateRow> Rows { get; init; } = [];

    /// <summary>Gets a value indicating whether the list can be downloaded here.</summary>
    public bool CanExport { get; init; }

    /// <summary>Gets a link to the whole list as CSV, which works once, or null while nobody asked for it.</summary>
    public string? CsvUrl { get; init; }
}

internal sealed record CandidateRow(
    Guid CandidateId, string Code, string? Name, Recommendation? Recommendation, double? Score, bool Flagged, CandidateState State, Outcome? Outcome, IReadOnlyList<string> WaitingFor,
    bool Interviewing = false);
