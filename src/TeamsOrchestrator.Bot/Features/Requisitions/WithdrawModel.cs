namespace TeamsOrchestrator.Bot.Features.Requisitions;

/// <summary>What the card that withdraws a candidate shows.</summary>
internal sealed record WithdrawModel
{
    public required Guid CandidateId { get; init; }

    public required string Name { get; init; }

    public required string Code { get; init; }

    public required string Title { get; init; }

    /// <summary>Gets the state in words.</summary>
    public required string State { get; init; }

    /// <summary>Gets who withdrew the candidate, or null while nobody has.</summary>
    public string? By { get; init; }

    public string? When { get; init; }

    /// <summary>Gets a value indicating whether the CV was removed, so that there is nobody who could withdraw.</summary>
    public bool Removed { get; init; }

    /// <summary>Gets a value indicating whether the question is still open, or can be undone.</summary>
    public bool CanChange { get; init; }
}
