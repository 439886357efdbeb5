using System.Collections.Frozen;

namespace TeamsOrchestrator.Hiring.WorkingTime;

/// <summary>The public holidays of the countries that are known here: those that hold in the whole country.</summary>
/// <remarks>Holidays of single states, cantons or towns are left out. For Switzerland those count that all cantons keep; for the United Kingdom those of England and Wales.</remarks>
public static class PublicHolidays
{
    private static readonly FrozenDictionary<string, Func<int, IEnumerable<DateOnly>>> Rules = new Dictionary<string, Func<int, IEnumerable<DateOnly>>>(StringComparer.OrdinalIgnoreCase)
    {
        ["AT"] = year => [.. Fixed(year, (1, 1), (1, 6), (5, 1), (8, 15), (10, 26), (11, 1), (12, 8), (12, 25), (12, 26)), .. AroundEaster(year, 1, 39, 50, 60)],
        ["BE"] = year => [.. Fixed(year, (1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)), .. AroundEaster(year, 1, 39, 50)],
        ["CH"] = year => [.. Fixed(year, (1, 1), (8, 1), (12, 25)), .. AroundEaster(year, 39)],
        ["DE"] = year => [.. Fixed(year, (1, 1), (5, 1), (10, 3), (12, 25), (12, 26)), .. AroundEaster(year, -2, 1, 39, 50)],
        ["ES"] = year => [.. Fixed(year, (1, 1), (1, 6), (5, 1), (8, 15), (10, 12), (11, 1), (12, 6), (12, 8), (12, 25)), .. AroundEaster(year, -2)],
        ["FR"] = year => [.. Fixed(year, (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)), .. AroundEaster(year, 1, 39, 50)],
        ["GB"] = EnglandAndWales,
        ["IT"] = year => [.. Fixed(year, (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)), .. AroundEaster(year, 1)],
        ["LU"] = year => [.. Fixed(year, (1, 1), (5, 1), (5, 9), (6, 23), (8, 15), (11, 1), (12, 25), (12, 26)), .. AroundEaster(year, 1, 39, 50)],
        ["NL"] = year => [.. Fixed(year, (1, 1), (12, 25), (12, 26)), KingsDay(year), .. AroundEaster(year, 1, 39, 50)],
        ["PL"] = year => [.. Fixed(year, (1, 1), (1, 6), (5, 1), (5, 3), (8, 15), (11, 1), (11, 11), (12, 24), (12, 25), (12, 26)), .. AroundEaster(year, 1, 60)],
        ["US"] = UnitedStates,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the countries that are known, as ISO 3166 codes in alphabetical order.</summary>
    public static IReadOnlyList<string> Countries { get; } = [.. Rules.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Says whether a country is known.</summary>
    /// <param name="country">The ISO 3166 code; upper and lower case do not matter.</param>
    /// <returns>Whether its holidays are known.</returns>
    public static bool Knows(string country) => Rules.ContainsKey(country);

    /// <summary>Lists the holidays on which a country does not work, weekends among them.</summary>
    /// <param name="country">The ISO 3166 code.</param>
    /// <param name="year">The year in which they fall.</param>
    /// <returns>The days in order; a day that stands in for a holiday on a weekend instead of that one where the country has such days.</returns>
    public static IReadOnlyList<DateOnly> Of(string country, int year) => [.. Rules[country](year).Distinct().Order()];

    private static IEnumerable<DateOnly> Fixed(int year, params (int Month, int Day)[] days) => days.Select(day => new DateOnly(year, day.Month, day.Day));

    private static IEnumerable<DateOnly> AroundEaster(int year, params int[] daysAfter)
    {
        var easter = Easter.Of(year);
        return daysAfter.Select(days => easter.AddDays(days));
    }

    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    // A bank holiday on a weekend is kept on the next working day; Christmas and Boxing Day may both move.
    private static IEnumerable<DateOnly> EnglandAndWales(int year)
    {
        yield return AfterWeekend(new DateOnly(year, 1, 1));
        foreach (var day in AroundEaster(year, -2, 1))
        {
            yield return day;
        }

        yield return First(year, 5, DayOfWeek.Monday);
        yield return Last(year, 5, DayOfWeek.Monday);
        yield return Last(year, 8, DayOfWeek.Monday);
        var christmas = AfterWeekend(new DateOnly(year, 12, 25));
        var boxing = AfterWeekend(new DateOnly(year, 12, 26));
        yield return christmas == boxing ? christmas.AddDays(1) : christmas;
        yield return boxing;
    }

    // Federal offices: a holiday on a Saturday is kept on the Friday before, on a Sunday on the Monday after.
    private static IEnumerable<DateOnly> UnitedStates(int year) => new[]
    {
        new DateOnly(year, 1, 1), First(year, 1, DayOfWeek.Monday).AddDays(14), First(year, 2, DayOfWeek.Monday).AddDays(14), Last(year, 5, DayOfWeek.Monday),
        new DateOnly(year, 6, 19), new DateOnly(year, 7, 4), First(year, 9, DayOfWeek.Monday), First(year, 10, DayOfWeek.Monday).AddDays(7), new DateOnly(year, 11, 11),
        First(year, 11, DayOfWeek.Thursday).AddDays(21), new DateOnly(year, 12, 25), new DateOnly(year + 1, 1, 1),
    }.Select(Observed).Where(day => day.Year == year);

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly AfterWeekend(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly First(int year, int month, DayOfWeek weekday)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
