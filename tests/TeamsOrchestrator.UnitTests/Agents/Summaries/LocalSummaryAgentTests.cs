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
            "2 of 4 criteria are met, 1 partly; nothing was found for 1.",
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

    [Theory]
    [InlineData(4, 0, 0, "All 4 criteria are met.", "Alle 4 Kriterien sind erfüllt.")]
    [InlineData(1, 0, 0, "The one criterion is met.", "Das eine Kriterium ist erfüllt.")]
    [InlineData(2, 0, 0, "Both criteria are met.", "Beide Kriterien sind erfüllt.")]
    [InlineData(0, 2, 0, "Both criteria are partly met.", "Beide Kriterien sind teilweise erfüllt.")]
    [InlineData(0, 0, 2, "Nothing was found for either of the two criteria.", "Zu keinem der beiden Kriterien fand sich etwas.")]
    [InlineData(0, 3, 0, "All 3 criteria are partly met.", "Alle 3 Kriterien sind teilweise erfüllt.")]
    [InlineData(0, 1, 0, "The one criterion is partly met.", "Das eine Kriterium ist teilweise erfüllt.")]
    [InlineData(0, 0, 3, "Nothing was found for any of the 3 criteria.", "Zu keinem der 3 Kriterien fand sich etwas.")]
    [InlineData(0, 0, 1, "Nothing was found for the one criterion.", "Zu dem einen Kriterium fand sich nichts.")]
    [InlineData(6, 2, 2, "6 of 10 criteria are met, 2 partly; nothing was found for 2.", "6 von 10 Kriterien sind erfüllt, 2 teilweise; zu 2 fand sich nichts.")]
    [InlineData(9, 1, 0, "9 of 10 criteria are met, 1 partly.", "9 von 10 Kriterien sind erfüllt, 1 teilweise.")]
    [InlineData(1, 0, 3, "1 of 4 criteria is met; nothing was found for 3.", "1 von 4 Kriterien ist erfüllt; zu 3 fand sich nichts.")]
    [InlineData(0, 1, 3, "None of the 4 criteria is fully met, 1 partly; nothing was found for 3.", "Keines der 4 Kriterien ist ganz erfüllt, 1 teilweise; zu 3 fand sich nichts.")]
    public async Task The_first_sentence_counts_as_a_person_would_say_it(int met, int partly, int open, string english, string german)
    {
        Verdict[] verdicts = [.. Enumerable.Repeat(Verdict.Met, met), .. Enumerable.Repeat(Verdict.Partly, partly), .. Enumerable.Repeat(Verdict.NotFound, open)];
        var criteria = new CriteriaSet([.. verdicts.Select((_, index) => new Criterion { Id = $"{index}", Text = $"Skill {index}", Weight = 3 })]);
        var screening = ScreeningRules.Screen(
            criteria, [.. verdicts.Select((verdict, index) => new Finding($"{index}", verdict, verdict == Verdict.NotFound ? [] : [new Evidence("x", 1, 1)]))], []);
        var agent = new LocalSummaryAgent(new FixedClock());

        (await agent.RunAsync(new SummaryRequest(criteria, screening, profile, "en"), CancellationToken.None)).Sentences[0].ShouldBe(english);
        (await agent.RunAsync(new SummaryRequest(criteria, screening, profile, "de"), CancellationToken.None)).Sentences[0].ShouldBe(german);
    }

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
