using System.Globalization;
using TeamsOrchestrator.Hiring.People;

namespace TeamsOrchestrator.Bot.Asking;

/// <summary>Reads and says the last day of something: "Friday", "27 November", "27.11.", "2026-11-27".</summary>
internal static class UntilDay
{
    private static readonly CultureInfo[] Cultures = [CultureInfo.GetCultureInfo("en-GB"), CultureInfo.GetCultureInfo("de-DE")];

    private static readonly string[] WithYear =
    [
        "yyyy-M-d", "d.M.yyyy", "d. M. yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy", "d. MMMM yyyy", "d. MMM yyyy", "MMMM d yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMM d, yyyy",
    ];

    private static readonly string[] WithoutYear = ["d.M.", "d. M.", "d.M", "d/M", "d MMMM", "d MMM", "d. MMMM", "d. MMM", "MMMM d", "MMM d"];

    /// <summary>Reads a day. One without a year is the next one of that date; a weekday the next one of that name, today included.</summary>
    public static bool TryRead(string text, DateOnly today, out DateOnly day)
    {
        var said = text.Trim().TrimEnd('!', ';');
        foreach (var culture in Cultures)
        {
            if (DateOnly.TryParseExact(said, WithYear, culture, DateTimeStyles.None, out day))
            {
                return true;
            }

            // With a leap year's date in an ordinary year nothing fits; the next February 29 is nobody's holiday.
            if (DateOnly.TryParseExact(said + " " + today.Year.ToString(CultureInfo.InvariantCulture), [.. WithoutYear.Select(format => format + " yyyy")], culture, DateTimeStyles.None, out day))
            {
                day = day < today ? day.AddYears(1) : day;
                return true;
            }

            for (var ahead = 0; ahead < 7; ahead++)
            {
                day = today.AddDays(ahead);
                if (string.Equals(culture.DateTimeFormat.GetDayName(day.DayOfWeek), said, StringComparison.OrdinalIgnoreCase)
                    || string.Equals(culture.DateTimeFormat.GetAbbreviatedDayName(day.DayOfWeek), said.TrimEnd('.'), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        day = today;
        return false;
    }

    /// <summary>Finds the day that it is for a person.</summary>
    public static DateOnly Today(Person person, TimeProvider clock) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), ZoneOf(person)).DateTime);

    /// <summary>Finds the end of a day for a person, in Unix milliseconds.</summary>
    public static long EndOf(DateOnly day, Person person)
    {
        var zone = ZoneOf(person);
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
        {
            midnight = midnight.AddMinutes(30); // where summer time begins at midnight, the day begins later
        }

        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeMilliseconds();
    }

    private static TimeZoneInfo ZoneOf(Person person) => person.TimeZone is { } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;
}
