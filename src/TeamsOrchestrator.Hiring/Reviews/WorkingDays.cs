namespace TeamsOrchestrator.Hiring.Reviews;

/// <summary>Counts working days, Monday to Friday.</summary>
public static class WorkingDays
{
    // When people leave. A reminder at that moment still finds somebody, and the day reads the same a few time zones away.
    private static readonly TimeOnly EndOfDay = new(17, 0);

    /// <summary>Finds the day that is a number of working days after another one. The day itself does not count, whatever the hour.</summary>
    /// <param name="day">The day from which to count; it may be a Saturday or Sunday.</param>
    /// <param name="count">How many working days.</param>
    /// <returns>A working day; with a count of 0 the day itself.</returns>
    public static DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var result = day;
        for (var left = count; left > 0;)
        {
            result = result.AddDays(1);
            left -= result.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return result;
    }

    /// <summary>Finds the end of the working day by which an answer is asked for.</summary>
    /// <param name="askedAt">When it is asked, in Unix milliseconds.</param>
    /// <param name="count">How many working days there are to answer.</param>
    /// <param name="zone">The time zone of whoever is asked.</param>
    /// <returns>The instant in Unix milliseconds.</returns>
    public static long DueAt(long askedAt, int count, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var asked = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(askedAt), zone);
        var due = After(DateOnly.FromDateTime(asked.DateTime), count).ToDateTime(EndOfDay);
        return new DateTimeOffset(due, zone.GetUtcOffset(due)).ToUnixTimeMilliseconds();
    }
}
