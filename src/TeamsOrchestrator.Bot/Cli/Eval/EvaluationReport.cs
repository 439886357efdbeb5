using TeamsOrchestrator.Agents.Evaluation;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>What came out of an evaluation.</summary>
/// <param name="Agents">Which agents at which versions were measured.</param>
/// <param name="Categories">Each category that has both a job ad and CVs.</param>
/// <param name="Cvs">How many CVs were ranked.</param>
/// <param name="NotScreened">How many of them could not be screened; they stand last.</param>
/// <param name="PerScreening">What one screening took, at the median and at the 95th percentile.</param>
internal sealed record EvaluationReport(string Agents, IReadOnlyList<EvaluatedCategory> Categories, int Cvs, int NotScreened, (TimeSpan Median, TimeSpan NinetyFifth) PerScreening)
{
    public RankingQuality Possible => Mean(category => category.Possible);

    public RankingQuality Ours => Mean(category => category.Agents);

    public RankingQuality Bm25 => Mean(category => category.Bm25);

    public RankingQuality TfIdf => Mean(category => category.TfIdf);

    /// <summary>Gets a value indicating whether both measures are better than those of both plain methods.</summary>
    public bool IsBetterThanWords =>
        Ours.Ndcg > Math.Max(Bm25.Ndcg, TfIdf.Ndcg) && Ours.Precision > Math.Max(Bm25.Precision, TfIdf.Precision);

    private RankingQuality Mean(Func<EvaluatedCategory, RankingQuality> quality) => RankingQuality.Mean([.. Categories.Select(quality)]);
}
