using TeamsOrchestrator.Agents.Summaries;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Screening;

namespace TeamsOrchestrator.UnitTests.Agents.Summaries;

public sealed class LocalSummaryAgentTests
{
    private static readonly CriteriaSet Criteria = new(
    [
        new Criterion { Id = "sql", Text = "SQL", Weight = 3 },
        new Criterion { Id = "java", Text = "Java", MustHave = true, Weight = 5 },
        new Criterion { Id = "kafka", Text = "Kafka", Weight = 1 },
        new Criterion { Id = "python", Text = "Python", MustHave = true, Weight = 5 },
    ]);

    private readonly Profile profile = new()
    {
        Name = "Ana Example",
        Positions = [new Position("Developer", "Fabrikam", new YearMonth(2022, 1), null, "Java", 1, 1), new Position("Clerk", "Contoso", new YearMonth(2020, 1), new YearMonth(2021, 12), "", 1, 3)],
    };

    [Fact]
    public async Task A_summary_restates_findings_and_dates_only()
    {
        var summary = await Summarise("en", profile);

        summary.Strengths.ShouldBe(["Java", "SQL"]);
        summary.OpenPoints.ShouldBe(["Python", "Kafka"]);
        summary.YearsWorked.ShouldBe(4.5);
        summary.LastPosition.ShouldBe("Developer");
        summary.Sentences.ShouldBe(
        [
            "2 of 4 criteria are met, 1 partly; for 1 nothing was found.",
            "Best shown: Java, SQL.",
            "Open: Python (must-have), Kafka.",
            "4.5 years of dated work, last as Developer.",
        ]);
    }

    [Fact]
    public async Task A_summary_speaks_german() => (await Summarise("de", profile)).Sentences.ShouldBe(
    [
        "2 von 4 Kriterien sind erfüllt, 1 teilweise; zu 1 fand sich nichts.",
        "Am besten belegt: Java, SQL.",
        "Offen: Python (Muss), Kafka.",
        "4,5 Jahre mit Datum belegte Arbeit, zuletzt als Developer.",
    ]);

    [Fact]
    public async Task A_summary_names_neither_the_person_nor_an_employer() =>
        string.Join(' ', (await Summarise("en", profile)).Sentences).ShouldNotContain("Ana");

    [Fact]
    public async Task What_is_not_known_is_left_out()
    {
        var summary = await Summarise("en", new Profile());

        summary.YearsWorked.ShouldBeNull();
        summary.LastPosition.ShouldBeNull();
        summary.Sentences.Count.ShouldBe(3);
    }

    private static Task<CandidateSummary> Summarise(string language, Profile profile)
    {
        var screening = ScreeningRules.Screen(
            Criteria,
            [new Finding("sql", Verdict.Met, [new Evidence("SQL", 1, 1)]), new Finding("java", Verdict.Met, [new Evidence("Java", 1, 1)]), new Finding("python", Verdict.Partly, [new Evidence("Python", 1, 1)])],
            []);
        return new LocalSummaryAgent(new FixedClock()).RunAsync(new SummaryRequest(Criteria, screening, profile, language), CancellationToken.None);
    }
}
