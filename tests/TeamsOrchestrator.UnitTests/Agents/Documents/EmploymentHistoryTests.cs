using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class EmploymentHistoryTests
{
    private static readonly YearMonth Today = new(2026, 6);

    [Fact]
    public void Overlapping_positions_count_once() =>
        History(Worked("2018-01", "2019-12"), Worked("2019-01", "2020-12")).Years.ShouldBe(3);

    [Fact]
    public void The_first_and_the_last_month_count() => History(Worked("2020-01", "2020-12")).Years.ShouldBe(1);

    [Fact]
    public void An_open_position_lasts_until_today() => History(Worked("2025-07", null)).Years.ShouldBe(1);

    [Fact]
    public void Years_without_months_count_what_they_are_on_average()
    {
        History(Worked("2015-01", "2018-12", yearsOnly: true)).Years.ShouldBe(3);
        History(Worked("2015-01", "2015-12", yearsOnly: true)).Years.ShouldBe(0.5);
        History(Worked("2015-01", "2018-12", yearsOnly: true), Worked("2018-01", "2020-12", yearsOnly: true)).Years.ShouldBe(5);
    }

    [Fact]
    public void Some_positions_can_be_counted_alone() =>
        History(Worked("2018-01", "2018-12", text: "C#"), Worked("2019-01", "2020-12", text: "Java")).YearsWorked(position => position.Text == "Java").ShouldBe(2);

    [Fact]
    public void A_gap_over_six_months_is_flagged_with_its_months()
    {
        var history = History(Worked("2018-01", "2019-03"), Worked("2020-05", "2021-12"));

        history.FindFlags().ShouldBe([new Flag(FlagKind.Gap, "2019-04 to 2020-04 (13 months)")]);
    }

    [Fact]
    public void Six_months_are_no_gap_nor_is_the_time_since_the_last_position()
    {
        History(Worked("2018-01", "2019-03"), Worked("2019-10", "2021-12")).FindFlags().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2020-05", "2019-01")]
    [InlineData("2031-01", null)]
    [InlineData("2020-01", "2031-01")]
    public void Dates_that_cannot_be_are_flagged_and_not_counted(string from, string? to)
    {
        var history = History(Worked(from, to));

        history.FindFlags().Single().Kind.ShouldBe(FlagKind.ConflictingDates);
        history.Years.ShouldBe(0);
    }

    [Fact]
    public void Years_worked_never_exceed_the_time_between_first_and_last_nor_fall_when_a_position_is_added()
    {
        Prop.ForAll<(int From, int Months)[]>(spans =>
        {
            var positions = (spans ?? []).Select(span => Worked(At(Math.Abs(span.From % 240)), At(Math.Abs(span.From % 240) + Math.Abs(span.Months % 60)))).ToArray();
            var years = History(positions).Years;
            var widest = positions.Length == 0 ? 0 : (positions.Max(position => position.To!.Value.Index) - positions.Min(position => position.From!.Value.Index) + 1) / 12.0;
            return years <= widest + 1e-9 && (positions.Length == 0 || History(positions[1..]).Years <= years + 1e-9);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Each_month_counts_once_however_often_it_is_worked_and_whatever_the_order()
    {
        Prop.ForAll<(int From, int Months)[], int>((spans, seed) =>
        {
            var known = (spans ?? []).Select(span => (From: Math.Abs(span.From % 240), To: Math.Abs(span.From % 240) + Math.Abs(span.Months % 60))).ToArray();
            var positions = Array.ConvertAll(known, span => Worked(At(span.From), At(span.To)));
            var shuffled = positions.ToArray();
            new Random(seed).Shuffle(shuffled);
            var months = known.SelectMany(span => Enumerable.Range(span.From, span.To - span.From + 1)).Distinct().Count();
            var years = History(positions).Years;
            return years >= 0 && Math.Abs(years - (months / 12.0)) < 1e-9 && Math.Abs(History(shuffled).Years - years) < 1e-9
                && Math.Abs(History([.. positions, .. positions]).Years - years) < 1e-9 && History(shuffled).FindGaps().SequenceEqual(History(positions).FindGaps());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Years_without_months_are_never_negative_nor_more_than_the_outer_span()
    {
        Prop.ForAll<(int From, int Years, bool YearsOnly)[]>(spans =>
        {
            var positions = (spans ?? []).Select(span => Worked($"{2000 + Math.Abs(span.From % 20)}-01", $"{2000 + Math.Abs(span.From % 20) + Math.Abs(span.Years % 6)}-12", span.YearsOnly)).ToArray();
            var outer = positions.Length == 0 ? 0 : (positions.Max(position => position.To!.Value.Index) - positions.Min(position => position.From!.Value.Index) + 1) / 12.0;
            return History(positions).Years is >= 0 and var years && years <= outer + 1e-9;
        }).QuickCheckThrowOnFailure();
    }

    private static string At(int months) => new YearMonth(2000 + (months / 12), (months % 12) + 1).ToString();

    private static EmploymentHistory History(params Position[] positions) => new(positions, Today);

    private static Position Worked(string from, string? to, bool yearsOnly = false, string text = "") =>
        new("Engineer", "Fabrikam", Parse(from), to is null ? null : Parse(to), text, null, 1) { YearsOnly = yearsOnly };

    private static YearMonth Parse(string text) => new(int.Parse(text[..4], CultureInfo.InvariantCulture), int.Parse(text[5..], CultureInfo.InvariantCulture));
}
