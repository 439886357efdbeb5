namespace TeamsOrchestrator.Hiring.Audit;

/// <summary>How long a chain is and how it ends, signed. It finds removal at the end.</summary>
public sealed class AuditHead : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the chain.</summary>
    public required Guid ChainId { get; init; }

    /// <summary>Gets how many links it has.</summary>
    public long Count { get; set; }

    /// <summary>Gets the hash of the last link.</summary>
    public required string LastHash { get; set; }

    /// <summary>Gets the HMAC of tenant, chain, count and last hash.</summary>
    public required string Signature { get; set; }
}
