namespace TeamsOrchestrator.Hiring.People;

/// <summary>When somebody wants a daily digest of what waits, and which one was posted last.</summary>
public sealed class DigestPlan : ITenantOwned
{
    /// <inheritdoc/>
    public required string TenantId { get; init; }

    /// <summary>Gets the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Gets the time of the person's working days, or null where no digest is wanted.</summary>
    public TimeOnly? At { get; private set; }

    /// <summary>Gets the person's day on which the last one was posted, or null.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Gets how many were posted in all; part of the message's key.</summary>
    public int Posting { get; private set; }

    /// <summary>Gets when the last one was posted, in Unix milliseconds, or null.</summary>
    public long? PostedAt { get; private set; }

    /// <summary>Gets until when the one of the day before had told what is new, in Unix milliseconds, or null.</summary>
    public long? ToldUntil { get; private set; }

    /// <summary>Gets the row version.</summary>
    public int Version { get; private set; }

    /// <summary>Sets the time.</summary>
    /// <param name="at">The time of the day where the person is, or null for no digest.</param>
    public void Set(TimeOnly? at)
    {
        At = at;
        Version++;
    }

    /// <summary>Notes that a digest is posted.</summary>
    /// <param name="day">The person's day.</param>
    /// <param name="now">The time in Unix milliseconds.</param>
    public void Post(DateOnly day, long now)
    {
        ToldUntil = day == Day ? ToldUntil : PostedAt;
        (Day, PostedAt) = (day, now);
        Posting++;
        Version++;
    }

    /// <summary>Notes that a day had nothing to tell. The digest of the day before is closed by it.</summary>
    /// <param name="day">The person's day.</param>
    public void Pass(DateOnly day)
    {
        Day = day;
        Version++;
    }
}
