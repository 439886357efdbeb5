namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>The wish of a reviewer to be reminded later. Until then no clock writes to the person about the requisition.</summary>
public sealed class Snooze : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets the reviewer.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets when to remind, in Unix milliseconds.</summary>
    public required long Until { get; set; }
}
