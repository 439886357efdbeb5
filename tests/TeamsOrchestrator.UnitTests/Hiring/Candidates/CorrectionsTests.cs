using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Hiring.Candidates;

public sealed class CorrectionsTests
{
    private static readonly CriteriaSet Criteria = new([new Criterion { Id = "sql", Text = "SQL", MustHave = true }, new Criterion { Id = "python", Text = "Python" }]);

    private static readonly ScreeningResult Agents = Screen(Verdict.NotFound, Verdict.NotFound, null);
    private static readonly ScreeningResult Persons = Screen(Verdict.Met, Verdict.NotFound, "Morgan: it says Snowflake.");

    [Fact]
    public void What_a_person_corrected_stays_when_an_agent_reads_again()
    {
        var kept = Corrections.Keep(Criteria, Screen(Verdict.NotFound, Verdict.Met, null), Agents, Persons, ["python"]);

        kept!.Findings.Select(finding => finding.Verdict).ShouldBe([Verdict.Met, Verdict.Met]);
        kept.Findings[0].Derivation.ShouldBe("Morgan: it says Snowflake.");
        kept.Recommendation.ShouldBe(Recommendation.Advance);
    }

    [Fact]
    public void What_the_person_asked_to_be_read_again_counts_as_it_is_read_now() =>
        Corrections.Keep(Criteria, Screen(Verdict.Partly, Verdict.Met, null), Agents, Persons, ["sql"]).ShouldBeNull();

    [Fact]
    public void Without_a_correction_there_is_nothing_to_keep() =>
        Corrections.Keep(Criteria, Screen(Verdict.Met, Verdict.Met, null), Agents, Agents, []).ShouldBeNull();

    private static ScreeningResult Screen(Verdict sql, Verdict python, string? derivation) =>
        ScreeningRules.Screen(Criteria, [new Finding("sql", sql, [], derivation), new Finding("python", python, [])], []);
}
