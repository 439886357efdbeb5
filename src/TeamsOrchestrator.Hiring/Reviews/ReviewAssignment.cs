namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>A person who is asked to decide on a review.</summary>
public sealed class ReviewAssignment : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the review.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Gets the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets for whom the person decides meanwhile, or null where it is the person's own part.</summary>
    public Guid? DelegatedFrom { get; set; }

    /// <summary>Gets the place in the order in which people decide one after the other, from 0.</summary>
    public int Position { get; set; }

    /// <summary>Gets where the person's part stands.</summary>
    public AssignmentState State { get; set; }
}
