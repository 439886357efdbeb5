using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace TeamsOrchestrator.Hiring.WorkingTime;

/// <summary>Knows when people work: Monday to Friday without the holidays of a country, between two times of the day where they are.</summary>
public sealed class WorkingCalendar
{
    // When people leave. A reminder at that moment still finds somebody, and the day reads the same a few time zones away.
    private static readonly TimeOnly Leaving = new(17, 0);

    private readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> holidays = new();
    private readonly string? country;
    private readonly TimeOnly from;
    private readonly TimeOnly until;

    /// <summary>Makes a calendar.</summary>
    /// <param name="country">The ISO 3166 code of a country of <see cref="PublicHolidays"/>, or null for no holidays.</param>
    /// <param name="from">When a working day begins.</param>
    /// <param name="until">When it ends.</param>
    public WorkingCalendar(string? country, TimeOnly from, TimeOnly until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(until, from);
        (this.country, this.from, this.until) = (country, from, until);
    }

    /// <summary>Says whether people work on a day.</summary>
    /// <param name="day">The local day.</param>
    /// <returns>Whether it is a working day.</returns>
    public bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && (country is null || !holidays.GetOrAdd(day.Year, year => PublicHolidays.Of(country, year).ToFrozenSet()).Contains(day));

    /// <summary>Finds the day that is a number of working days after another one. The day itself does not count, whatever the hour.</summary>
    /// <param name="day">The day from which to count; it may be a free one.</param>
    /// <param name="count">How many working days.</param>
    /// <returns>A working day; with a count of 0 the day itself.</returns>
    public DateOnly After(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var result = day;
        for (var left = count; left > 0;)
        {
            result = result.AddDays(1);
            left -= IsWorkingDay(result) ? 1 : 0;
        }

        return result;
    }

    /// <summary>Finds the end of the working day by which an answer is asked for.</summary>
    /// <param name="askedAt">When it is asked, in Unix milliseconds.</param>
    /// <param name="count">How many working days there are to answer.</param>
    /// <param name="zone">The time zone of whoever is asked.</param>
    /// <returns>The instant in Unix milliseconds.</returns>
    public long DueAt(long askedAt, int count, TimeZoneInfo zone) =>
        LocalTime.At(After(LocalTime.Of(askedAt, zone).Day, count), until < Leaving ? until : Leaving, zone);

    /// <summary>Finds the same time of the day a number of working days later.</summary>
    /// <param name="instant">From when to count, in Unix milliseconds.</param>
    /// <param name="count">How many working days.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The instant in Unix milliseconds.</returns>
    public long Later(long instant, int count, TimeZoneInfo zone)
    {
        var (day, time) = LocalTime.Of(instant, zone);
        return LocalTime.At(After(day, count), time, zone);
    }

    /// <summary>Finds the first moment from another one on at which somebody may be disturbed.</summary>
    /// <param name="instant">From when on, in Unix milliseconds.</param>
    /// <param name="zone">The time zone of whoever is written to.</param>
    /// <returns>The same instant within working hours, both ends included; else the next beginning of a working day.</returns>
    public long Open(long instant, TimeZoneInfo zone)
    {
        var (day, time) = LocalTime.Of(instant, zone);
        if (IsWorkingDay(day) && time <= until)
        {
            return time >= from ? instant : Morning(day, zone);
        }

        return Morning(After(day, 1), zone);
    }

    /// <summary>Finds the beginning of the working day that comes after the day of an instant.</summary>
    /// <param name="instant">The instant in Unix milliseconds.</param>
    /// <param name="zone">The time zone.</param>
    /// <returns>The instant in Unix milliseconds.</returns>
    public long NextMorning(long instant, TimeZoneInfo zone) => Morning(After(LocalTime.Of(instant, zone).Day, 1), zone);

    /// <summary>Finds the moment at which half of the working time between two others is over.</summary>
    /// <param name="start">The beginning, in Unix milliseconds.</param>
    /// <param name="end">The end, in Unix milliseconds.</param>
    /// <param name="zone">The time zone of whoever works.</param>
    /// <returns>The instant in Unix milliseconds; it is within working hours where there are any in between, else in the middle.</returns>
    public long Halfway(long start, long end, TimeZoneInfo zone)
    {
        var worked = Worked(start, end, zone);
        var left = worked.Sum(span => span.End - span.Start) / 2;
        foreach (var span in worked)
        {
            if (left <= span.End - span.Start)
            {
                return span.Start + left;
            }

            left -= span.End - span.Start;
        }

        return start + ((end - start) / 2);
    }

    private long Morning(DateOnly day, TimeZoneInfo zone) => LocalTime.At(day, from, zone);

    private List<(long Start, long End)> Worked(long start, long end, TimeZoneInfo zone)
    {
        var spans = new List<(long Start, long End)>();
        var last = LocalTime.Of(end, zone).Day;
        for (var day = LocalTime.Of(start, zone).Day; day <= last; day = day.AddDays(1))
        {
            var span = (Start: Math.Max(start, Morning(day, zone)), End: Math.Min(end, LocalTime.At(day, until, zone)));
            if (IsWorkingDay(day) && span.Start < span.End)
            {
                spans.Add(span);
            }
        }

        return spans;
    }
}
