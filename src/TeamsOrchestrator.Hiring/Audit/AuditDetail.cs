namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>The words of an audit event: reasons, texts, names. It can be erased; the chain still verifies.</summary>
public sealed class AuditDetail : ITenantOwned
{
    /// <summary>Gets the event's key.</summary>
    public required Guid EventId { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the candidate whom the words are about, or null.</summary>
    public Guid? CandidateId { get; init; }

    /// <summary>Gets the random salt, so that short words cannot be guessed from the hash.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>Gets the words.</summary>
    public required string Text { get; init; }
}
