using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.Bot.Features.Reviews.Stacks;

/// <summary>What the card of a person shows about whom there is nothing to decide. Nothing in it is escaped.</summary>
internal sealed record StackDecidedModel
{
    public required Guid StackId { get; init; }

    public required Guid ReviewId { get; init; }

    public required int Round { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Gets how the person left, or null for who is still there.</summary>
    public CandidateState? Left { get; init; }

    /// <summary>Gets the decision that the reader may know of, or null where the person has left.</summary>
    public DecisionKind? Decision { get; init; }

    public string? DecidedBy { get; init; }

    /// <summary>Gets a value indicating whether the reader decided.</summary>
    public bool IsOwn { get; init; }

    public string? When { get; init; }

    public string? Reason { get; init; }

    public bool MayUndo { get; init; }
}
