namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>What one person decided in one round of a review. Votes are appended, never changed.</summary>
public sealed class Vote : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the review.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Gets the round from 1.</summary>
    public required int Round { get; init; }

    /// <summary>Gets who decided.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the decision.</summary>
    public required DecisionKind Decision { get; init; }

    /// <summary>Gets the reason or feedback in the person's words, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the artifact version that was looked at, or null where there was none.</summary>
    public Guid? ArtifactVersionId { get; init; }

    /// <summary>Gets when, in Unix milliseconds.</summary>
    public required long At { get; init; }
}
