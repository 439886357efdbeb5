using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class QuoteCheckTests
{
    private static readonly CriteriaSet Criteria = new([new Criterion { Id = "sql", Text = "SQL", MustHave = true, Weight = 5 }, new Criterion { Id = "go", Text = "Go", Weight = 5 }]);
    private static readonly DocumentPage[] Pages = [new(1, ["Ana Soler", "Tuned SQL for ten", "years"])];

    [Fact]
    public void An_opinion_whose_quotes_all_stand_in_the_cv_stays_the_same()
    {
        var opinion = Opinion(Met("sql", "Tuned SQL for ten years"), new Finding("go", Verdict.NotFound, []));

        QuoteCheck.Check(opinion, Criteria, Pages).ShouldBeSameAs(opinion);
    }

    [Fact]
    public void A_claim_without_a_quote_of_the_cv_falls_with_its_points_and_is_flagged()
    {
        var opinion = Opinion(Met("sql", "Tuned SQL"), Met("go", "Wrote Go for years"));

        var result = QuoteCheck.Check(opinion, Criteria, Pages);

        result.Findings.Select(finding => finding.Verdict).ShouldBe([Verdict.Met, Verdict.NotFound]);
        result.Findings[1].Evidence.ShouldBeEmpty();
        result.Score.ShouldBe(50);
        result.Flags.ShouldContain(new Flag(FlagKind.UnfoundedClaim, "Go"));
    }

    [Fact]
    public void Of_several_quotes_only_the_invented_one_is_dropped_and_said()
    {
        var result = QuoteCheck.Check(Opinion(Met("sql", "Tuned SQL", "Invented SQL")), Criteria, Pages);

        result.Findings[0].Verdict.ShouldBe(Verdict.Met);
        result.Findings[0].Evidence.ShouldHaveSingleItem().Quote.ShouldBe("Tuned SQL");
        result.Flags.ShouldContain(new Flag(FlagKind.UnfoundedClaim, "SQL"));
    }

    [Theory]
    [InlineData(Verdict.Met)]
    [InlineData(Verdict.Partly)]
    public void A_claim_that_quotes_nothing_falls(Verdict verdict) =>
        QuoteCheck.Check(Opinion(new Finding("sql", verdict, [])), Criteria, Pages).Findings[0].Verdict.ShouldBe(Verdict.NotFound);

    private static Finding Met(string id, params string[] quotes) => new(id, Verdict.Met, [.. quotes.Select(quote => new Evidence(quote, 1, 2))]);

    private static ScreeningResult Opinion(params Finding[] findings) => ScreeningRules.Screen(Criteria, findings, []);
}
