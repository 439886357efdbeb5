using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.UnitTests.Hiring.WorkingTime;

public sealed class WorkingCalendarTests
{
    private static readonly TimeOnly From = new(8, 0);
    private static readonly TimeOnly Until = new(18, 0);

    private static readonly string[] Zones = ["Europe/Berlin", "Europe/Dublin", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland", "UTC"];

    private static readonly long Start = Milliseconds("2026-01-01T00:00:00Z");

    /// <summary>A country or none, a zone, and an instant in two years.</summary>
    private static readonly Arbitrary<(WorkingCalendar Calendar, TimeZoneInfo Zone, long Instant)> Moments = Arb.From(
        from country in Gen.Elements((IEnumerable<string?>)[null, .. PublicHolidays.Countries])
        from zone in Gen.Elements<string>(Zones)
        from minutes in Gen.Choose(0, 2 * 366 * 24 * 60)
        select (new WorkingCalendar(country, From, Until), TimeZoneInfo.FindSystemTimeZoneById(zone), Start + (minutes * 60_000L)));

    [Theory]
    [InlineData(null, "2026-11-23", 2, "2026-11-25")] // Monday to Wednesday
    [InlineData(null, "2026-11-26", 2, "2026-11-30")] // Thursday over the weekend to Monday
    [InlineData(null, "2026-11-27", 1, "2026-11-30")] // Friday to Monday
    [InlineData(null, "2026-11-28", 1, "2026-11-30")] // Saturday
    [InlineData(null, "2026-11-29", 3, "2026-12-02")] // Sunday
    [InlineData(null, "2026-11-23", 10, "2026-12-07")]
    [InlineData(null, "2026-11-28", 0, "2026-11-28")]
    [InlineData("US", "2026-11-25", 1, "2026-11-27")] // over Thanksgiving
    [InlineData("DE", "2026-04-02", 1, "2026-04-07")] // over Easter
    [InlineData("GB", "2027-12-24", 1, "2027-12-29")]
    public void Weekends_and_holidays_do_not_count(string? country, string from, int count, string expected) =>
        new WorkingCalendar(country, From, Until).After(DateOnly.Parse(from, CultureInfo.InvariantCulture), count).ShouldBe(DateOnly.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-27T22:30:00Z", "UTC", "2026-11-30T17:00:00Z")]
    [InlineData("2026-11-27T22:30:00Z", "Asia/Tokyo", "2026-11-30T08:00:00Z")] // there it is Saturday already
    [InlineData("2026-11-27T02:00:00Z", "America/New_York", "2026-11-27T22:00:00Z")] // there it is still Thursday
    [InlineData("2026-10-23T10:00:00Z", "Europe/Berlin", "2026-10-26T16:00:00Z")] // summer time ends on the Sunday between
    [InlineData("2026-03-27T10:00:00Z", "Europe/Berlin", "2026-03-30T15:00:00Z")] // summer time begins on the Sunday between
    public void It_is_due_at_the_end_of_the_day_where_the_reviewer_is(string asked, string zone, string due) =>
        new WorkingCalendar(null, From, Until).DueAt(Milliseconds(asked), 1, LocalTime.Zone(zone)).ShouldBe(Milliseconds(due));

    [Fact]
    public void Whoever_leaves_early_is_asked_for_an_answer_until_then() =>
        new WorkingCalendar(null, new TimeOnly(7, 0), new TimeOnly(15, 30)).DueAt(Milliseconds("2026-11-23T10:00:00Z"), 1, TimeZoneInfo.Utc).ShouldBe(Milliseconds("2026-11-24T15:30:00Z"));

    [Theory]
    [InlineData("2026-11-23T07:30:00Z", "Europe/Berlin", "2026-11-23T07:30:00Z")] // 08:30: at work
    [InlineData("2026-11-23T06:30:00Z", "Europe/Berlin", "2026-11-23T07:00:00Z")]
    [InlineData("2026-11-23T17:00:00Z", "Europe/Berlin", "2026-11-23T17:00:00Z")] // on the stroke of six
    [InlineData("2026-11-23T17:01:00Z", "Europe/Berlin", "2026-11-24T07:00:00Z")]
    [InlineData("2026-03-27T17:01:00Z", "Europe/Berlin", "2026-03-30T06:00:00Z")] // over the weekend on which summer time begins
    [InlineData("2026-12-24T18:00:00Z", "Europe/Berlin", "2026-12-28T07:00:00Z")] // over Christmas
    public void Nobody_is_disturbed_outside_working_hours(string at, string zone, string expected) =>
        new WorkingCalendar("DE", From, Until).Open(Milliseconds(at), LocalTime.Zone(zone)).ShouldBe(Milliseconds(expected));

    [Theory]
    [InlineData("2026-11-23T09:00:00Z", "2026-11-25T17:00:00Z", "2026-11-24T13:00:00Z")] // 9 + 10 + 9 hours: the fourteenth
    [InlineData("2026-11-27T16:00:00Z", "2026-11-30T17:00:00Z", "2026-11-30T11:30:00Z")] // Friday evening to Monday
    [InlineData("2026-11-28T10:00:00Z", "2026-11-28T14:00:00Z", "2026-11-28T12:00:00Z")] // nobody works in between
    public void Half_of_the_working_time_is_found(string from, string until, string half) =>
        new WorkingCalendar(null, From, Until).Halfway(Milliseconds(from), Milliseconds(until), TimeZoneInfo.Utc).ShouldBe(Milliseconds(half));

    [Fact]
    public void A_time_that_the_clock_skips_or_shows_twice_is_one_instant()
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        LocalTime.At(new DateOnly(2026, 3, 29), new TimeOnly(2, 30), berlin).ShouldBe(Milliseconds("2026-03-29T01:30:00Z")); // half past three
        LocalTime.At(new DateOnly(2026, 10, 25), new TimeOnly(2, 30), berlin).ShouldBe(Milliseconds("2026-10-25T00:30:00Z"));
        LocalTime.Zone("Nowhere/Else").ShouldBe(TimeZoneInfo.Utc);
    }

    [Fact]
    public void A_day_so_many_working_days_later_has_exactly_so_many_working_days_before_it() => Prop.ForAll(
        Moments,
        Arb.From(Gen.Choose(1, 60)),
        (moment, count) =>
        {
            var day = LocalTime.Of(moment.Instant, moment.Zone).Day;
            var after = moment.Calendar.After(day, count);
            return moment.Calendar.IsWorkingDay(after)
                && Enumerable.Range(1, after.DayNumber - day.DayNumber).Count(days => moment.Calendar.IsWorkingDay(day.AddDays(days))) == count;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_due_at_five_o_clock_by_the_clock_on_the_wall_whatever_it_was_put_to() => Prop.ForAll(
        Moments,
        Arb.From(Gen.Choose(1, 60)),
        (moment, count) =>
        {
            var due = moment.Calendar.DueAt(moment.Instant, count, moment.Zone);
            var (day, time) = LocalTime.Of(due, moment.Zone);
            return due > moment.Instant && time == new TimeOnly(17, 0) && moment.Calendar.IsWorkingDay(day)
                && moment.Calendar.Later(due, 1, moment.Zone) == LocalTime.At(moment.Calendar.After(day, 1), time, moment.Zone);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_moment_at_which_somebody_may_be_disturbed_is_at_work_and_none_is_earlier() => Prop.ForAll(
        Moments,
        moment =>
        {
            var open = moment.Calendar.Open(moment.Instant, moment.Zone);
            var (day, time) = LocalTime.Of(open, moment.Zone);
            var morning = moment.Calendar.NextMorning(moment.Instant, moment.Zone);
            return open >= moment.Instant && moment.Calendar.IsWorkingDay(day) && time >= From && time <= Until
                && (open == moment.Instant || time == From)
                && open <= morning && LocalTime.Of(morning, moment.Zone).Time == From;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_of_the_time_lies_between_and_within_working_hours() => Prop.ForAll(
        Moments,
        Arb.From(Gen.Choose(1, 20)),
        (moment, count) =>
        {
            var due = moment.Calendar.DueAt(moment.Instant, count, moment.Zone);
            var half = moment.Calendar.Halfway(moment.Instant, due, moment.Zone);
            return half >= moment.Instant && half < due && moment.Calendar.Open(half, moment.Zone) == half;
        }).QuickCheckThrowOnFailure();

    private static long Milliseconds(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
