namespace TeamsOrchestrator.Agents.Evaluation;

/// <summary>How good a ranking is: what stands among its first ten.</summary>
/// <param name="Ndcg">The normalised discounted cumulative gain of the first ten, from 0 to 1: what is relevant counts more the higher it stands.</param>
/// <param name="Precision">The share of the first ten that is relevant. Where fewer than ten are relevant at all it cannot reach 1.</param>
public readonly record struct RankingQuality(double Ndcg, double Precision)
{
    private const int First = 10;

    /// <summary>Measures a ranking.</summary>
    /// <param name="scores">The score of each item.</param>
    /// <param name="isRelevant">Whether each item is relevant.</param>
    /// <returns>The expected quality over all orders of items with the same score, so that neither luck nor the order of files counts.</returns>
    public static RankingQuality Of(IReadOnlyList<double> scores, IReadOnlyList<bool> isRelevant)
    {
        ArgumentNullException.ThrowIfNull(scores);
        ArgumentNullException.ThrowIfNull(isRelevant);
        var gains = scores.Zip(isRelevant)
            .GroupBy(item => item.First)
            .OrderByDescending(tied => tied.Key)
            .SelectMany(tied => Enumerable.Repeat(tied.Count(item => item.Second) / (double)tied.Count(), tied.Count()))
            .Take(First)
            .ToList();
        var ideal = Enumerable.Range(0, Math.Min(First, isRelevant.Count(relevant => relevant))).Sum(Discount);
        return new RankingQuality(ideal == 0 ? 0 : gains.Select((gain, index) => gain * Discount(index)).Sum() / ideal, gains.Sum() / First);
    }

    /// <summary>Returns the mean of several.</summary>
    /// <param name="qualities">At least one.</param>
    /// <returns>The mean of each measure.</returns>
    public static RankingQuality Mean(IReadOnlyCollection<RankingQuality> qualities) =>
        new(qualities.Average(quality => quality.Ndcg), qualities.Average(quality => quality.Precision));

    private static double Discount(int index) => 1 / Math.Log2(index + 2);
}
