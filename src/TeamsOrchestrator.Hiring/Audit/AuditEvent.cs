namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>One link of an audit chain: ids, codes, times and hashes only. Words and names are in <see cref="AuditDetail"/>.</summary>
public sealed class AuditEvent : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the chain: a requisition's key, or the empty key for events of the whole tenant.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>Gets the place in the chain from 1.</summary>
    public required long Number { get; init; }

    /// <summary>Gets when, in Unix milliseconds.</summary>
    public required long At { get; init; }

    /// <summary>Gets the kind of actor.</summary>
    public required AuditActorKind ActorKind { get; init; }

    /// <summary>Gets the actor: a person's key, an agent's name, version and model, or <c>system</c>.</summary>
    public required string ActorId { get; init; }

    /// <summary>Gets what happened, such as <c>review.approved</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Gets what it happened to.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Gets the fingerprint of what an agent worked on, or null where no agent did.</summary>
    public string? Inputs { get; init; }

    /// <summary>Gets the keyed hash of the detail, or null where there is none.</summary>
    public string? DetailHash { get; init; }

    /// <summary>Gets the hash of the link before; for the first that of the tenant's link that opened the chain, or 64 zeros.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>Gets the hash of this link.</summary>
    public required string Hash { get; init; }
}
