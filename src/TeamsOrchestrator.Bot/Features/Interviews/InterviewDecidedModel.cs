using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Interviews;

/// <summary>What is left of an interview, or of the decision after it, once it is decided.</summary>
internal sealed record InterviewDecidedModel
{
    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public Guid? ArtifactId { get; init; }

    public required ReviewKind Kind { get; init; }

    public required string Name { get; init; }

    public required string CandidateCode { get; init; }

    public required DecisionKind Decision { get; init; }

    public required string By { get; init; }

    public required string When { get; init; }

    public string? Reason { get; init; }

    public bool MayUndo { get; init; }
}
