using System.Globalization;
using TeamsOrchestrator.Hiring.WorkingTime;

namespace TeamsOrchestrator.UnitTests.Hiring.WorkingTime;

public sealed class PublicHolidaysTests
{
    // As the governments of these countries publish them.
    [Theory]
    [InlineData("DE", 2026, "01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26")]
    [InlineData("AT", 2027, "01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 10-26 11-01 12-08 12-25 12-26")]
    [InlineData("CH", 2026, "01-01 05-14 08-01 12-25")]
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")] // Boxing Day is a Saturday
    [InlineData("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")] // Christmas is a Saturday
    [InlineData("GB", 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")] // New Year is a Saturday
    [InlineData("US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25")] // Independence Day is a Saturday
    [InlineData("US", 2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31")] // and the next New Year too
    [InlineData("US", 2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25")]
    [InlineData("NL", 2025, "01-01 04-21 04-26 05-29 06-09 12-25 12-26")] // the king's birthday is a Sunday
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("LU", 2026, "01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26")]
    [InlineData("IT", 2025, "01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26")]
    [InlineData("ES", 2026, "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("PL", 2026, "01-01 01-06 04-06 05-01 05-03 06-04 08-15 11-01 11-11 12-24 12-25 12-26")]
    public void The_holidays_of_a_country_are_those_that_it_keeps(string country, int year, string days) =>
        string.Join(' ', PublicHolidays.Of(country, year).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture))).ShouldBe(days);

    [Theory]
    [InlineData(1961, "04-02")]
    [InlineData(2000, "04-23")]
    [InlineData(2008, "03-23")]
    [InlineData(2026, "04-05")]
    [InlineData(2038, "04-25")] // as late as it can be
    [InlineData(2285, "03-22")] // as early as it can be
    public void Easter_is_found(int year, string day) => Easter.Of(year).ToString("MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);

    [Fact]
    public void A_country_is_known_whatever_the_case_and_has_holidays_in_every_year()
    {
        PublicHolidays.Knows("de").ShouldBeTrue();
        PublicHolidays.Knows("DEU").ShouldBeFalse();
        PublicHolidays.Countries.ShouldBe(["AT", "BE", "CH", "DE", "ES", "FR", "GB", "IT", "LU", "NL", "PL", "US"]);
        foreach (var country in PublicHolidays.Countries)
        {
            foreach (var year in Enumerable.Range(2020, 60))
            {
                var days = PublicHolidays.Of(country, year);
                days.Count.ShouldBeInRange(3, 14);
                days.ShouldAllBe(day => day.Year == year);
            }
        }
    }
}
