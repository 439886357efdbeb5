namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>What the card shows on which it is recorded that a candidate declined AI. Nothing in it is escaped.</summary>
internal sealed record NoAiModel
{
    public required Guid CandidateId { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the state in words.</summary>
    public required string State { get; init; }

    /// <summary>Gets a value indicating whether it is recorded.</summary>
    public bool Declined { get; init; }

    /// <summary>Gets who recorded it and when, or null.</summary>
    public string? By { get; init; }

    public string? When { get; init; }

    /// <summary>Gets the words that say why it is too late, or null while it is not.</summary>
    public string? TooLate { get; init; }

    /// <summary>Gets a value indicating whether agents found something already.</summary>
    public bool HasFindings { get; init; }

    /// <summary>Gets a value indicating whether nothing of the requisition may be erased.</summary>
    public bool LegalHold { get; init; }

    /// <summary>Gets a value indicating whether somebody has decided on what agents found.</summary>
    public bool Proposed { get; init; }

    /// <summary>Gets who is asked to decide.</summary>
    public IReadOnlyList<string> Managers { get; init; } = [];

    /// <summary>Gets what else the person applied to.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
