using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Hiring.Candidates;

public sealed class ScreeningRulesTests
{
    [Theory]
    [InlineData(Verdict.Met, Verdict.Met, 100, Recommendation.Advance)]
    [InlineData(Verdict.Met, Verdict.Partly, 81.3, Recommendation.Advance)]
    [InlineData(Verdict.Met, Verdict.NotFound, 62.5, Recommendation.Consider)]
    [InlineData(Verdict.Partly, Verdict.Met, 68.8, Recommendation.Consider)]
    [InlineData(Verdict.NotFound, Verdict.Met, 37.5, Recommendation.NotRecommended)]
    [InlineData(Verdict.NotFound, Verdict.NotFound, 0, Recommendation.NotRecommended)]
    public void Weights_make_the_score_and_must_haves_gate_the_recommendation(Verdict must, Verdict other, double score, Recommendation recommendation)
    {
        var screening = ScreeningRules.Screen(Criteria(must: 5, other: 3), [Found("must", must), Found("other", other)], []);

        (screening.Score, screening.Recommendation).ShouldBe((score, recommendation));
    }

    [Fact]
    public void A_must_have_that_is_missing_gates_whatever_the_score() =>
        ScreeningRules.Screen(Criteria(must: 1, other: 5), [Found("other", Verdict.Met)], []).Recommendation.ShouldBe(Recommendation.NotRecommended);

    [Fact]
    public void A_criterion_without_a_finding_counts_as_not_found()
    {
        var screening = ScreeningRules.Screen(Criteria(must: 5, other: 3), [Found("other", Verdict.Met)], []);

        screening.Findings.Select(finding => (finding.CriterionId, finding.Verdict)).ShouldBe([("must", Verdict.NotFound), ("other", Verdict.Met)]);
    }

    [Fact]
    public void A_score_near_a_limit_within_reach_is_flagged()
    {
        ScreeningRules.Screen(Criteria(must: 5, other: 2), [Found("must", Verdict.Met)], []).Flags.ShouldBe([new Flag(FlagKind.NearLimit, "71.4")]);
        ScreeningRules.Screen(Criteria(must: 2, other: 5), [Found("other", Verdict.Met)], []).Flags.ShouldBeEmpty();
        ScreeningRules.Screen(Criteria(must: 5, other: 3), [Found("must", Verdict.Met), Found("other", Verdict.Met)], []).Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Without_criteria_nothing_is_recommended()
    {
        var screening = ScreeningRules.Screen(CriteriaSet.Empty, [], [new Flag(FlagKind.HiddenText, "x")]);

        (screening.Score, screening.Recommendation, screening.Flags.Count).ShouldBe((0, Recommendation.NotRecommended, 1));
    }

    [Fact]
    public void Unmet_must_haves_are_those_not_found()
    {
        var criteria = Criteria(must: 5, other: 3);

        ScreeningRules.UnmetMustHaves(criteria, ScreeningRules.Screen(criteria, [], [])).Select(criterion => criterion.Id).ShouldBe(["must"]);
        ScreeningRules.UnmetMustHaves(criteria, ScreeningRules.Screen(criteria, [Found("must", Verdict.Partly)], [])).ShouldBeEmpty();
    }

    private static CriteriaSet Criteria(int must, int other) => new(
        [new Criterion { Id = "must", Text = "Must", MustHave = true, Weight = must }, new Criterion { Id = "other", Text = "Other", Weight = other }]);

    private static Finding Found(string id, Verdict verdict) => new(id, verdict, verdict == Verdict.NotFound ? [] : [new Evidence("words", 1, 1)]);
}
