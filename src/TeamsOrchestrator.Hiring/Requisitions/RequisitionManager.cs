namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>A hiring manager of one requisition.</summary>
public sealed class RequisitionManager : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the place in the order in which the recruiter named them, from 0.</summary>
    public required int Position { get; init; }
}
