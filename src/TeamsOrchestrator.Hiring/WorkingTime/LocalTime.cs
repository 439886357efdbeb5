namespace TeamsOrchestrator.Hiring.WorkingTime;

/// <summary>Goes between instants and what a clock on the wall shows, also on the days on which it is put forward or back.</summary>
public static class LocalTime
{
    /// <summary>Finds a time zone.</summary>
    /// <param name="name">The IANA name, or null.</param>
    /// <returns>The zone; UTC where the name is missing or unknown.</returns>
    public static TimeZoneInfo Zone(string? name) => name is not null && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;

    /// <summary>Finds the instant of a local time.</summary>
    /// <param name="day">The local day.</param>
    /// <param name="time">The local time.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>Unix milliseconds. A time that the clock skips is taken as much later as the clock is put forward; of a time that comes twice the first is taken.</returns>
    public static long At(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(time);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUnixTimeMilliseconds();
    }

    /// <summary>Finds what the clock shows.</summary>
    /// <param name="instant">Unix milliseconds.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The local day and time.</returns>
    public static (DateOnly Day, TimeOnly Time) Of(long instant, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(instant), zone).DateTime;
        return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
    }
}
