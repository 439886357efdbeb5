using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Bot.Features.Insights.Candidates;

/// <summary>One page of the candidates of a requisition.</summary>
internal sealed record CandidatesModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public CandidateFilter Filter { get; init; } = new(null, null);

    public int Count { get; init; }

    public int Page { get; init; }

    public int Pages { get; init; } = 1;

    public IReadOnlyList<CandidateRow> Rows { get; init; } = [];

    /// <summary>Gets a link to everybody as CSV, which works once, or null.</summary>
    public string? CsvUrl { get; init; }
}

internal sealed record CandidateRow(
    Guid CandidateId, string Code, string? Name, Recommendation? Recommendation, double? Score, bool Flagged, CandidateState State, Outcome? Outcome, IReadOnlyList<string> WaitingFor);
