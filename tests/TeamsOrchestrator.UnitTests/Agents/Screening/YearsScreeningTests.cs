using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class YearsScreeningTests
{
    [Fact]
    public async Task Overlapping_positions_count_once()
    {
        // Arrange
        var cv = new Cv()
            .Work("Data analyst", "2022-01", "2024-05", "Reports in Python")
            .Work("Freelancer", "2019-03", "2022-12", "Python tools");

        // Act
        var finding = await cv.Screen("5+ years of experience with Python", CriterionKind.Experience);

        // Assert
        finding.Verdict.ShouldBe(Verdict.Met);
        finding.Derivation.ShouldBe("5.3 years of Python: 2022-01 to 2024-05 at line 1, 2019-03 to 2022-12 at line 3; overlaps merged");
        finding.Evidence[0].Quote.ShouldBe("Data analyst, 2022-01 to 2024-05");
    }

    [Fact]
    public async Task A_position_without_an_end_lasts_until_today() =>
        (await new Cv().Work("Nurse", "2021-07", null).Screen("At least 3 years of nursing", CriterionKind.Experience)).Derivation
            .ShouldBe("3.0 years of Nursing: 2021-07 to today at line 1");

    [Theory]
    [InlineData("10 years of work experience", Verdict.Met)]
    [InlineData("11 years of work experience", Verdict.Partly)]
    [InlineData("mindestens 10 Jahre Berufserfahrung", Verdict.Met)]
    [InlineData("mehrjährige Berufserfahrung", Verdict.Met)]
    [InlineData("20 years of experience", Verdict.Partly)]
    [InlineData("21 years of experience", Verdict.NotFound)]
    [InlineData("five to eight years of experience", Verdict.Met)]
    [InlineData("10 years of Java", Verdict.NotFound)]
    [InlineData("4 years of SQL", Verdict.Met)]
    [InlineData("8 years of SQL", Verdict.Partly)]
    [InlineData("9 years of SQL", Verdict.NotFound)]
    public async Task Years_are_met_from_the_number_on_and_partly_from_half_of_it(string criterion, Verdict expected) =>
        (await new Cv().Work("Baker", "2010-01", "2015-12").Work("Data engineer", "2016-01", "2019-12", "SQL models")
            .Screen(criterion, CriterionKind.Experience)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task A_skill_that_no_dated_position_shows_counts_partly()
    {
        var finding = await new Cv().Work("Developer", "2016-01", "2019-12", "Java services").With("Skills: Python, SQL").Screen("3 years of Python", CriterionKind.Experience);

        finding.Verdict.ShouldBe(Verdict.Partly);
        finding.Derivation.ShouldBe("named, but no dated position shows it");
    }

    [Fact]
    public async Task A_sum_in_the_cvs_own_words_counts_where_there_are_no_dates()
    {
        var finding = await Cv.Of("Engineer with 8 years of experience in Python").Screen("5 years of Python", CriterionKind.Experience);

        finding.Verdict.ShouldBe(Verdict.Met);
        finding.Derivation.ShouldBe("8 years in the CV's own words; it gives no dates to count");
    }

    [Theory]
    [InlineData("Python: 36 months", Verdict.Met)]
    [InlineData("24 Monate Erfahrung mit Python", Verdict.Met)]
    [InlineData("Python (18 months)", Verdict.Partly)]
    [InlineData("Moved everything to Python within 30 months", Verdict.Partly)]
    public async Task Months_in_the_cvs_own_words_count_as_parts_of_a_year_unless_they_are_a_deadline(string line, Verdict expected) =>
        (await Cv.Of(line).Screen("2 years of Python", CriterionKind.Experience)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task A_sum_that_the_dates_do_not_bear_out_counts_partly() =>
        (await new Cv().With("8 years of experience in Python").Work("Developer", "2022-01", "2022-12", "Python").Screen("5 years of Python", CriterionKind.Experience))
            .Verdict.ShouldBe(Verdict.Partly);

    [Fact]
    public async Task Years_of_a_field_count_only_in_positions_of_that_field()
    {
        var cv = new Cv().Work("Warehouse clerk", "2010-01", "2019-12", "Order picking").Work("Teacher", "2020-01", "2021-12");

        (await cv.Screen("5 years in logistics", CriterionKind.Experience)).Verdict.ShouldBe(Verdict.Met);
        (await cv.Screen("5 years of teaching", CriterionKind.Experience)).Verdict.ShouldBe(Verdict.NotFound);
        (await cv.Screen("3 years of piano tuning", CriterionKind.Experience)).Verdict.ShouldBe(Verdict.NotFound);
    }

    [Fact]
    public async Task Gaps_and_contradictions_are_flagged()
    {
        var cv = new Cv().Work("Cook", "2018-01", "2018-12").Work("Cook", "2020-01", "2021-12").Work("Waiter", "2022-05", "2022-01");

        (await cv.ScreenAll(CriteriaSet.Empty)).Flags.ShouldBe(
            [new Flag(FlagKind.Gap, "2019-01 to 2019-12 (12 months)"), new Flag(FlagKind.ConflictingDates, "2022-05 to 2022-01")], ignoreOrder: true);
    }

    [Fact]
    public async Task An_age_is_no_experience() =>
        (await Cv.Of("I am 45 years old").Screen("5 years of experience", CriterionKind.Experience)).Verdict.ShouldBe(Verdict.NotFound);
}
