using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.JobDescriptions;

/// <summary>What a decided review of a job description shows. Nothing in it is escaped.</summary>
internal sealed record JobDecidedModel
{
    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public required Guid? ArtifactId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    public bool IsRework { get; init; }

    public required DecisionKind Decision { get; init; }

    public required string DecidedBy { get; init; }

    /// <summary>Gets when, in words.</summary>
    public required string When { get; init; }

    public string? Reason { get; init; }

    /// <summary>Gets how the decider's text differs from what was there; none unless it was edited.</summary>
    public IReadOnlyList<LineChange> Changes { get; init; } = [];

    public bool MayUndo { get; init; }
}
