namespace TeamsOrchestrator.Hiring.Messages;

/// <summary>A message to a candidate that a person approved, on its way out. Its words are in the artifact version, encrypted with the candidate's key.</summary>
public sealed class CandidateMessage : ITenantOwned
{
    /// <summary>How long an approved message can be taken back before it goes, in milliseconds.</summary>
    public const long UndoTime = 15 * 60 * 1000;

    /// <summary>Gets the key. Whoever sends it can use it to send it no more than once.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the requisition.</summary>
    public required Guid RequisitionId { get; init; }

    /// <summary>Gets whom it is for.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>Gets the review in which it was approved.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Gets the version of the text that was approved.</summary>
    public required Guid ArtifactVersionId { get; init; }

    /// <summary>Gets who approved it.</summary>
    public required Guid ApprovedBy { get; init; }

    /// <summary>Gets when it was approved, in Unix milliseconds.</summary>
    public required long ApprovedAt { get; init; }

    /// <summary>Gets until when it can be taken back, in Unix milliseconds; then it goes.</summary>
    public long LeavesAt { get; private init; }

    /// <summary>Gets where it stands.</summary>
    public CandidateMessageState State { get; private set; }

    /// <summary>Gets when it was handed over, in Unix milliseconds, or null.</summary>
    public long? HandedOverAt { get; private set; }

    /// <summary>Gets a value indicating whether the program ended while it was handed over, so that nobody knows whether it left.</summary>
    public bool MayHaveLeft { get; private set; }

    /// <summary>Gets who said that it was sent, or was not; null where it left by itself or nobody said.</summary>
    public Guid? SettledBy { get; private set; }

    /// <summary>Gets when that was, in Unix milliseconds, or null.</summary>
    public long? SettledAt { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Gets a value indicating whether it can no longer be taken back: it left, or may have.</summary>
    public bool HasLeft => MayHaveLeft || State is CandidateMessageState.Sent or CandidateMessageState.Leaving;

    /// <summary>Approves a version of a text. It waits before it goes.</summary>
    /// <param name="id">The key.</param>
    /// <param name="review">The review in which it was approved.</param>
    /// <param name="personId">Who approved it.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>The message.</returns>
    public static CandidateMessage Approve(Guid id, Reviews.Review review, Guid personId, long now)
    {
        ArgumentNullException.ThrowIfNull(review);
        return new CandidateMessage
        {
            Id = id, TenantId = review.TenantId, RequisitionId = review.RequisitionId, CandidateId = review.CandidateId!.Value, ReviewId = review.Id,
            ArtifactVersionId = review.ArtifactVersionId!.Value, ApprovedBy = personId, ApprovedAt = now, LeavesAt = now + UndoTime,
        };
    }

    /// <summary>Begins to hand it over. From now on it counts as one that may have left.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>Whether it is to be handed over now.</returns>
    public bool Begin(long now) => State == CandidateMessageState.Waiting && LeavesAt <= now && MoveTo(CandidateMessageState.Leaving);

    /// <summary>Records what became of it.</summary>
    /// <param name="outcome">What became of it; null where the program ended before that was known: then a person looks.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>Whether it was recorded now.</returns>
    public bool Finish(MessageHandOver? outcome, long now)
    {
        if (State != CandidateMessageState.Leaving)
        {
            return false;
        }

        (HandedOverAt, MayHaveLeft) = (now, outcome is null);
        SettledAt = outcome == MessageHandOver.Left ? now : null;
        return MoveTo(outcome == MessageHandOver.Left ? CandidateMessageState.Sent : CandidateMessageState.Ready);
    }

    /// <summary>Records what the person who has it did.</summary>
    /// <param name="sent">Whether it was sent.</param>
    /// <param name="personId">Who says so.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>Whether it was recorded now. What was sent cannot be made unsent.</returns>
    public bool Settle(bool sent, Guid personId, long now)
    {
        if (State is not (CandidateMessageState.Ready or CandidateMessageState.NotSent) || (State == CandidateMessageState.NotSent && !sent))
        {
            return false;
        }

        (SettledBy, SettledAt, MayHaveLeft) = (personId, now, false);
        return MoveTo(sent ? CandidateMessageState.Sent : CandidateMessageState.NotSent);
    }

    /// <summary>Takes it back.</summary>
    /// <returns>Whether it was taken back now; what left, or may have, cannot be.</returns>
    public bool Recall() => !HasLeft && State != CandidateMessageState.Recalled && MoveTo(CandidateMessageState.Recalled);

    private bool MoveTo(CandidateMessageState state)
    {
        State = state;
        Version++;
        return true;
    }
}
