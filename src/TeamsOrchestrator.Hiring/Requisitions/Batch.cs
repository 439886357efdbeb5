namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>Files that were handed in together. A stack opens when every candidate of its batch is screened, unreadable or waiting with a named fault.</summary>
public sealed class Batch : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition, or null while the person has not said which one.</summary>
    public Guid? RequisitionId { get; set; }

    /// <summary>Gets who handed the files in.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the conversation in which they were handed in.</summary>
    public required Guid ConversationRefId { get; init; }

    /// <summary>Gets when, in Unix milliseconds.</summary>
    public required long CreatedAt { get; init; }

    /// <summary>Gets a value indicating whether its candidates were put before the hiring manager.</summary>
    public bool Presented { get; set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; set; }
}
