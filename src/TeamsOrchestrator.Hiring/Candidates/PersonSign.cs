namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Something in a candidate's CV by which the same person is recognised elsewhere. It holds a keyed hash, from which nobody learns the mail address or number.</summary>
public sealed class PersonSign : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the candidate.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets what it is.</summary>
    public required SignKind Kind { get; init; }

    /// <summary>Gets the keyed hash of it.</summary>
    public required string Hash { get; init; }

    /// <summary>Gets or sets a value indicating whether the others of the requisition were looked through for it.</summary>
    public bool Compared { get; set; }
}
