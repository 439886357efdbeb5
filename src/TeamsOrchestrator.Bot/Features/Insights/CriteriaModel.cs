using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Features.Insights;

/// <summary>The criteria of a requisition as those involved see them.</summary>
internal sealed record CriteriaModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the criteria in force, else the newest draft; empty while there is none.</summary>
    public IReadOnlyList<Criterion> Items { get; init; } = [];

    /// <summary>Gets the number of the version shown, or null while there is none.</summary>
    public int? Version { get; init; }

    public bool Approved { get; init; }

    /// <summary>Gets who approved the version and when, or null.</summary>
    public (string Who, string When)? ApprovedBy { get; init; }

    /// <summary>Gets the approval that the reader may take back, or null.</summary>
    public (Guid ReviewId, int Round)? Undo { get; init; }

    /// <summary>Gets a value indicating whether the reader may propose other criteria.</summary>
    public bool MayChange { get; init; }

    public IReadOnlyList<string> WaitingFor { get; init; } = [];

    /// <summary>Gets all versions, the newest first.</summary>
    public IReadOnlyList<CriteriaVersion> History { get; init; } = [];

    public int Page { get; init; }
}

/// <summary>One version of the criteria.</summary>
internal sealed record CriteriaVersion(int Number, string Who, bool ByAgent, string When);
