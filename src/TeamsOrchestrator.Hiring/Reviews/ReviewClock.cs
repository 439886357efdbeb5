using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>The moments of a question that waits for a person, all in Unix milliseconds.</summary>
/// <param name="Half">When half of the time to decide is over.</param>
/// <param name="Due">When the time to decide is over.</param>
/// <param name="Late">When whoever asked is told.</param>
/// <param name="Escalate">When a further person is told.</param>
/// <param name="Expire">When the question expires.</param>
public sealed record ReviewClock(long Half, long Due, long Late, long Escalate, long Expire)
{
    /// <summary>Sets the clock of a question.</summary>
    /// <param name="askedAt">When it was asked, in Unix milliseconds.</param>
    /// <param name="dueAt">When the answer is due, in Unix milliseconds.</param>
    /// <param name="escalateAfter">How many working days after that a further person is told.</param>
    /// <param name="expireAfter">How many working days after that it expires.</param>
    /// <param name="calendar">When people work.</param>
    /// <param name="zone">Where the person who is asked is.</param>
    /// <returns>The moments; each is later than the one before.</returns>
    public static ReviewClock Of(long askedAt, long dueAt, int escalateAfter, int expireAfter, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return new ReviewClock(
            calendar.Halfway(askedAt, dueAt, zone), dueAt, calendar.Later(dueAt, 1, zone), calendar.Later(dueAt, escalateAfter, zone), calendar.Later(dueAt, expireAfter, zone));
    }

    /// <summary>Finds the newest moment of the reviewer's own that has passed and of which the person has not heard yet.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <param name="heard">When the person was last written to about it, in Unix milliseconds, or null.</param>
    /// <returns>The cause of a reminder, or null where none is due.</returns>
    public ReminderCause? Reminds(long now, long? heard) =>
        now >= Due ? Unless(heard >= Due, ReminderCause.Due)
        : now >= Half ? Unless(heard >= Half, ReminderCause.Half)
        : null;

    /// <summary>Finds the newest moment at which others are told that has passed.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>The cause of a message, or null where there is none yet.</returns>
    public ReminderCause? Tells(long now) =>
        now >= Expire ? ReminderCause.Expired
        : now >= Escalate ? ReminderCause.Escalated
        : now >= Late ? ReminderCause.Late
        : null;

    /// <summary>Finds the next moment.</summary>
    /// <param name="now">The time in Unix milliseconds.</param>
    /// <returns>The moment, or null where all have passed.</returns>
    public long? Next(long now) => new[] { Half, Due, Late, Escalate, Expire }.Where(moment => moment > now).Select(moment => (long?)moment).Min();

    private static ReminderCause? Unless(bool heard, ReminderCause cause) => heard ? null : cause;
}
