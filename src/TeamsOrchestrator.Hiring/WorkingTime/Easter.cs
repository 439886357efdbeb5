namespace TeamsOrchestrator.Hiring.WorkingTime;

/// <summary>Finds Easter Sunday of the Gregorian calendar, from which many holidays count.</summary>
public static class Easter
{
    /// <summary>Finds the day.</summary>
    /// <param name="year">The year.</param>
    /// <returns>Easter Sunday.</returns>
    /// <remarks>The anonymous algorithm published in Nature in 1876, as Meeus gives it ("Astronomical Algorithms", chapter 8).</remarks>
    public static DateOnly Of(int year)
    {
        var (century, inCentury) = Math.DivRem(year, 100);
        var (leaps, afterLeap) = Math.DivRem(century, 4);
        var metonic = year % 19;
        var moon = ((19 * metonic) + century - leaps - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * afterLeap) + (2 * (inCentury / 4)) - moon - (inCentury % 4)) % 7;
        var correction = (metonic + (11 * moon) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(moon + weekday - (7 * correction) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
