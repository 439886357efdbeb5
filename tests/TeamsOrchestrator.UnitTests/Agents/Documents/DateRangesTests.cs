using TeamsOrchestrator.Agents.Documents.Profiles;

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

    [Fact]
    public void Years_alone_are_known_as_such()
    {
        DateRanges.Find("2015 - 2018")!.YearsOnly.ShouldBeTrue();
        DateRanges.Find("05/2015 - 2018")!.YearsOnly.ShouldBeFalse();
        DateRanges.Find("graduated 2015")!.IsRange.ShouldBeFalse();
    }
}
