using TeamsOrchestrator.Agents.Evaluation;

namespace TeamsOrchestrator.UnitTests.Agents.Evaluation;

public sealed class RankingTests
{
    [Fact]
    public void A_ranking_is_measured_as_worked_out_by_hand()
    {
        // Relevant at ranks 1 and 3 of four, two relevant in all: (1 + 1/2) / (1 + 1/log2(3)).
        var quality = RankingQuality.Of([9, 8, 7, 6], [true, false, true, false]);

        quality.Ndcg.ShouldBe(1.5 / (1 + (1 / Math.Log2(3))), 0.000001);
        quality.Precision.ShouldBe(0.2);
        RankingQuality.Of([1, 2], [false, true]).Ndcg.ShouldBe(1);
        RankingQuality.Of([1, 2], [false, false]).ShouldBe(new RankingQuality(0, 0));
        RankingQuality.Mean([new RankingQuality(1, 0.5), new RankingQuality(0, 0.1)]).ShouldBe(new RankingQuality(0.5, 0.3));
    }

    [Fact]
    public void The_order_of_those_with_the_same_score_neither_helps_nor_harms()
    {
        var first = RankingQuality.Of([5, 5, 5, 1], [true, false, false, false]);
        var last = RankingQuality.Of([5, 5, 5, 1], [false, false, true, false]);

        first.ShouldBe(last);
        first.Ndcg.ShouldBe((1 + (1 / Math.Log2(3)) + 0.5) / 3, 0.000001);
    }

    [Fact]
    public void What_stands_below_the_tenth_does_not_count()
    {
        var scores = Enumerable.Range(0, 12).Select(index => 100.0 - index).ToList();

        RankingQuality.Of(scores, [.. scores.Select((_, index) => index == 10)]).ShouldBe(new RankingQuality(0, 0));
        RankingQuality.Of(scores, [.. scores.Select(_ => true)]).ShouldBe(new RankingQuality(1, 1));
    }

    [Fact]
    public void Both_plain_methods_prefer_rare_words_and_short_texts()
    {
        var plain = new PlainRanking(["java and sql", "java and sql and many many many other words that say nothing", "painting and drawing", ""]);

        foreach (var scores in new[] { plain.Bm25("We need Java, SQL and more"), plain.TfIdf("We need Java, SQL and more") })
        {
            scores[0].ShouldBeGreaterThan(scores[1]);
            scores[1].ShouldBeGreaterThan(scores[2]);
            scores[3].ShouldBe(0);
        }

        // ln(1 + (4 - 1 + 0.5) / (1 + 0.5)) × 1 × 2.2 / (1 + 1.2 × (0.25 + 0.75 × 3 / 4.5))
        plain.Bm25("painting")[2].ShouldBe(Math.Log(1 + (3.5 / 1.5)) * 2.2 / (1 + (1.2 * (0.25 + (0.75 * 3 / 4.5)))), 0.000001);
    }
}
