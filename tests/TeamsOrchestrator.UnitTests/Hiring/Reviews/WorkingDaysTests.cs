using System.Globalization;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.UnitTests.Hiring.Reviews;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-23", 2, "2026-11-25")] // Monday to Wednesday
    [InlineData("2026-11-26", 2, "2026-11-30")] // Thursday over the weekend to Monday
    [InlineData("2026-11-27", 1, "2026-11-30")] // Friday to Monday
    [InlineData("2026-11-28", 1, "2026-11-30")] // Saturday
    [InlineData("2026-11-29", 3, "2026-12-02")] // Sunday
    [InlineData("2026-11-23", 10, "2026-12-07")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    public void Saturdays_and_sundays_do_not_count(string from, int count, string expected) =>
        WorkingDays.After(DateOnly.Parse(from, CultureInfo.InvariantCulture), count).ShouldBe(DateOnly.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-27T22:30:00Z", "UTC", "2026-11-30T17:00:00Z")]
    [InlineData("2026-11-27T22:30:00Z", "Asia/Tokyo", "2026-11-30T08:00:00Z")] // there it is Saturday already
    [InlineData("2026-11-27T02:00:00Z", "America/New_York", "2026-11-27T22:00:00Z")] // there it is still Thursday
    [InlineData("2026-10-23T10:00:00Z", "Europe/Berlin", "2026-10-26T16:00:00Z")] // summer time ends on the Sunday between
    public void It_is_due_at_the_end_of_the_day_where_the_reviewer_is(string asked, string zone, string due) =>
        WorkingDays.DueAt(Milliseconds(asked), 1, TimeZoneInfo.FindSystemTimeZoneById(zone)).ShouldBe(Milliseconds(due));

    private static long Milliseconds(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
