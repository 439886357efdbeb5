namespace TeamsOrchestrator.Hiring.Requisitions;

/// <summary>A file that somebody handed in. It ends as a candidate, a duplicate of one, the job description, or something a person set aside.</summary>
public sealed class ReceivedFile : ITenantOwned
{
    /// <summary>Gets the key.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the batch.</summary>
    public required Guid BatchId { get; init; }

    /// <summary>Gets the place within the batch, from 0; files of a zip follow it.</summary>
    public required int Position { get; init; }

    /// <summary>Gets the name as handed in. It may hold a person's name: it is never logged.</summary>
    public required string Name { get; set; }

    /// <summary>Gets the requisition, or null while the person has not said which one.</summary>
    public Guid? RequisitionId { get; private set; }

    /// <summary>Gets where it is fetched from. It is secret, lives shortly and is deleted after use.</summary>
    public string? DownloadUrl { get; set; }

    /// <summary>Gets what became of it.</summary>
    public ReceivedFileState State { get; private set; } = ReceivedFileState.Fetching;

    /// <summary>Gets what it is for.</summary>
    public FileRole Role { get; set; }

    /// <summary>Gets what its content reads like.</summary>
    public FileRole ReadsLike { get; set; }

    /// <summary>Gets the code of the reason why it could not be fetched or read, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Gets the SHA-256 of the bytes in lower-case hexadecimal, or null before it was fetched.</summary>
    public string? ContentHash { get; set; }

    /// <summary>Gets the blob with the bytes, or null.</summary>
    public Guid? BlobId { get; set; }

    /// <summary>Gets the candidate that it became, or null.</summary>
    public Guid? CandidateId { get; set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Gets a value indicating whether nothing more happens to it by itself.</summary>
    public bool IsSettled => State is not (ReceivedFileState.Fetching or ReceivedFileState.Reading);

    /// <summary>Says for which requisition it is. Whoever works on it meanwhile looks again.</summary>
    /// <param name="requisitionId">The requisition, or null while nobody has said.</param>
    /// <returns>This file.</returns>
    public ReceivedFile For(Guid? requisitionId)
    {
        RequisitionId = requisitionId;
        Version++;
        return this;
    }

    /// <summary>Marks the row as changed where the change itself is in another row that must not be written twice at once.</summary>
    public void Touch() => Version++;

    /// <summary>Moves it on.</summary>
    /// <param name="state">What became of it.</param>
    /// <param name="fault">The code of the reason, for <see cref="ReceivedFileState.Failed"/>.</param>
    public void Become(ReceivedFileState state, string? fault = null)
    {
        (State, Fault) = (state, fault);
        Version++;
    }
}
