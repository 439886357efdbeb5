using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Documents.Profiles;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class DateRangesTests
{
    [Theory]
    [InlineData("Jan 2019 – Present", "2019-01", null)]
    [InlineData("January 2019 to March 2020", "2019-01", "2020-03")]
    [InlineData("03/2018 - 05/2020", "2018-03", "2020-05")]
    [InlineData("2015-2018", "2015-01", "2018-12")]
    [InlineData("2015/16", null, null)]
    [InlineData("2015-18", "2015-01", "2018-12")]
    [InlineData("seit 2019", "2019-01", null)]
    [InlineData("seit März 2019", "2019-03", null)]
    [InlineData("März 2018 bis heute", "2018-03", null)]
    [InlineData("01.03.2018 – 31.05.2020", "2018-03", "2020-05")]
    [InlineData("2018-03 – 2020-05", "2018-03", "2020-05")]
    [InlineData("Sep 15 - NOW", "2015-09", null)]
    [InlineData("Sept '15 - Dec '17", "2015-09", "2017-12")]
    [InlineData("Fabrikam, Dez. 2012 – Okt. 2014, Köln", "2012-12", "2014-10")]
    [InlineData("2021  now Developer", "2021-01", null)]
    [InlineData("10/2018 – heute", "2018-10", null)]
    [InlineData("Juin 2019 - aujourd'hui", "2019-06", null)]
    public void Periods_are_read_in_their_usual_forms(string line, string? from, string? to)
    {
        var range = DateRanges.FindRanges(line).FirstOrDefault();

        (range?.From.ToString()).ShouldBe(from);
        (range?.To?.ToString()).ShouldBe(to);
    }

    [Theory]
    [InlineData("1000 - 2000 users")]
    [InlineData("50-60 people")]
    [InlineData("version 2019")]
    [InlineData("12/13 tasks")]
    [InlineData("")]
    public void Other_numbers_are_no_periods(string line) => DateRanges.FindRanges(line).ShouldBeEmpty();

    [Theory]
    [InlineData("en", "–", "Present")]
    [InlineData("de", "bis", "heute")]
    public void A_range_with_the_month_names_of_a_language_is_read_back(string language, string to, string open)
    {
        SupportedLanguages.All.ShouldContain(language);
        var months = CultureInfo.GetCultureInfo(language).DateTimeFormat;

        Prop.ForAll<int, int, bool>((start, length, isShort) =>
        {
            var (first, last) = (Month(start), Month(start, Math.Abs(length % 400)));
            var closed = DateRanges.FindRanges($"Engineer, {Written(first)} {to} {Written(last)}").Single();
            var running = DateRanges.FindRanges($"{Written(first)} {to} {open}").Single();
            return (closed.From, closed.To) == (first, last) && (running.From, running.To) == (first, null) && !closed.YearsOnly;

            string Written(YearMonth month) => $"{(isShort ? months.AbbreviatedMonthNames : months.MonthNames)[month.Month - 1]} {month.Year}";
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_languages_that_are_read_back_are_all_that_are_supported() => SupportedLanguages.All.ShouldBe(["en", "de"]);

    [Fact]
    public void Years_alone_are_known_as_such()
    {
        DateRanges.Find("2015 - 2018")!.YearsOnly.ShouldBeTrue();
        DateRanges.Find("05/2015 - 2018")!.YearsOnly.ShouldBeFalse();
        DateRanges.Find("graduated 2015")!.IsRange.ShouldBeFalse();
    }

    private static YearMonth Month(int start, int more = 0)
    {
        var index = Math.Abs(start % 600) + more;
        return new YearMonth(1950 + (index / 12), (index % 12) + 1);
    }
}
