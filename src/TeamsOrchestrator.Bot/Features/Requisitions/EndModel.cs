using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>What the card that ends a requisition shows.</summary>
internal sealed record EndModel
{
    public required Guid RequisitionId { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets how it is to end; null where the card asks.</summary>
    public CloseReason? How { get; init; }

    /// <summary>Gets how many people are open, per state.</summary>
    public IReadOnlyList<(CandidateState State, int Count)> Open { get; init; } = [];

    /// <summary>Gets how many people were decided for good, whom the end leaves alone.</summary>
    public int Decided { get; init; }

    /// <summary>Gets how many people no longer wished to be considered; they are counted apart.</summary>
    public int Withdrawn { get; init; }

    /// <summary>Gets how it ended, or null while it has not.</summary>
    public EndedModel? Ended { get; init; }
}

/// <summary>How a requisition ended.</summary>
internal sealed record EndedModel(CloseReason Reason, string Words, string By, string When, int People, long At)
{
    /// <summary>Gets until when it can be undone, or could; null where it cannot be undone here.</summary>
    public string? UndoUntil { get; init; }

    /// <summary>Gets a value indicating whether the time to undo it has passed.</summary>
    public bool TooLate { get; init; }
}
