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

    [Theory]
    [InlineData("Enero de 2018 - marzo de 2020", 2018, 1, 2020, 3)]
    [InlineData("septiembre 2015 a la actualidad", 2015, 9, null, null)]
    [InlineData("desde agosto de 2019", 2019, 8, null, null)]
    [InlineData("gennaio 2016 – oggi", 2016, 1, null, null)]
    [InlineData("settembre 2012 - luglio 2014", 2012, 9, 2014, 7)]
    [InlineData("fevereiro de 2017 até outubro de 2018", 2017, 2, 2018, 10)]
    [InlineData("maart 2014 – heden", 2014, 3, null, null)]
    [InlineData("mei 2010 tot augustus 2012", 2010, 5, 2012, 8)]
    [InlineData("février 2019 à aujourd’hui", 2019, 2, null, null)]
    [InlineData("déc. 2011 - août 2013", 2011, 12, 2013, 8)]
    public void Months_and_today_are_read_in_other_languages_too(string line, int fromYear, int fromMonth, int? toYear, int? toMonth)
    {
        var range = DateRanges.Find(line).ShouldNotBeNull();

        range.IsRange.ShouldBeTrue();
        range.From.ShouldBe(new YearMonth(fromYear, fromMonth));
        range.To.ShouldBe(toYear is { } year ? new YearMonth(year, toMonth!.Value) : (YearMonth?)null);
    }

    [Theory]
    [InlineData("Rolled it out 2019")]
    [InlineData("A set 2019 of rules")]
    [InlineData("Long ago 2019 was far away")]
    public void English_words_are_no_months(string line) => DateRanges.Find(line)!.From.ShouldBe(new YearMonth(2019, 1));
}
