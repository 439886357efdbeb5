namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>A reviewer's question to whoever asked for the review. The words of question and answer are in the audit trail, where they can be erased.</summary>
public sealed class Question : ITenantOwned
{
    /// <summary>The longest question or answer.</summary>
    public const int MaxWords = 1000;

    /// <summary>The audit code of the question.</summary>
    public const string AskedCode = "question.asked";

    /// <summary>The audit code of the answer.</summary>
    public const string AnsweredCode = "question.answered";

    /// <summary>Gets the key. It is the subject of both audit events.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the review on whose card it was asked.</summary>
    public required Guid ReviewId { get; init; }

    /// <summary>Gets who asks.</summary>
    public required Guid AskedBy { get; init; }

    /// <summary>Gets when, in Unix milliseconds.</summary>
    public required long AskedAt { get; init; }

    /// <summary>Gets who answered, or null.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>Gets when it was answered, in Unix milliseconds, or null.</summary>
    public long? AnsweredAt { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Records the answer.</summary>
    /// <param name="personId">Who answers.</param>
    /// <param name="now">When, in Unix milliseconds.</param>
    /// <returns>False where somebody answered before.</returns>
    public bool Answer(Guid personId, long now)
    {
        if (AnsweredBy is not null)
        {
            return false;
        }

        (AnsweredBy, AnsweredAt) = (personId, now);
        Version++;
        return true;
    }
}
