namespace TeamsOrchestrator.Hiring.Artifacts;

/// <summary>One version of something an agent or a person made. Versions are never changed.</summary>
public sealed class ArtifactVersion : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the candidate, or null for an artifact of the whole requisition.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets what it is.</summary>
    public required ArtifactKind Kind { get; init; }

    /// <summary>Gets the version from 1, within requisition, candidate and kind.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the agent that made it (name, version, model), or null where a person did.</summary>
    public string? Agent { get; init; }

    /// <summary>Gets the person who made it, or null where an agent did.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Gets the SHA-256 of everything it was made from, in lower-case hexadecimal.</summary>
    public required string InputsFingerprint { get; init; }

    /// <summary>Gets the JSON as UTF-8; encrypted with the candidate's key where there is a candidate.</summary>
    public required byte[] Content { get; init; }

    /// <summary>Gets when it was made, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }
}
