namespace TeamsOrchestrator.Bot.Features.Privacy.Disclosing;

/// <summary>What the card says of the data that are held on a person.</summary>
internal sealed record DataModel
{
    public required Guid CandidateId { get; init; }

    public required string Code { get; init; }

    /// <summary>Gets the name, or the code where there is none.</summary>
    public required string Name { get; init; }

    public required string Requisition { get; init; }

    public int Files { get; init; }

    public int Artifacts { get; init; }

    public int Decisions { get; init; }

    public int Events { get; init; }

    /// <summary>Gets until when the data are kept, in words, or null while the requisition is open.</summary>
    public string? Until { get; init; }

    public bool Held { get; init; }

    public bool Erased { get; init; }

    /// <summary>Gets a link that was just made, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Gets about how large the export is, in bytes.</summary>
    public long Size { get; init; }
}
