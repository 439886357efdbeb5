using System.Diagnostics;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Evaluation;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Bot.Cli.Eval;

/// <summary>Ranks every CV for every job ad: with the agents, and with methods that know words only.</summary>
internal sealed class ScreeningEvaluation(DocumentReader reader, IAgent<CriteriaRequest, CriteriaDraft> drafter, CvScreener screener)
{
    private readonly List<TimeSpan> taken = [];

    /// <summary>Does it.</summary>
    /// <exception cref="RefusedException">No category has both a job ad and CVs.</exception>
    public async Task<EvaluationReport> RunAsync(IReadOnlyList<CategorisedCv> cvs, IReadOnlyList<CategoryAd> ads, CancellationToken cancellationToken)
    {
        var plain = new PlainRanking([.. cvs.Select(cv => cv.Cv.Document?.Text ?? string.Empty)]);
        var evaluated = new List<EvaluatedCategory>();
        foreach (var ad in ads.Where(ad => cvs.Any(cv => string.Equals(cv.Category, ad.Category, StringComparison.Ordinal))))
        {
            evaluated.Add(await RankAsync(ad, cvs, plain, cancellationToken));
        }

        if (evaluated.Count == 0)
        {
            throw new RefusedException($"No category has both a job ad and CVs. The CVs are of {string.Join(", ", cvs.Select(cv => cv.Category).Distinct(StringComparer.Ordinal).Take(8))}; name the ads like them, as in {cvs[0].Category}.md.");
        }

        taken.Sort();
        return new EvaluationReport(
            $"{drafter.Identity.Name} {drafter.Identity.Version}, {screener.Screener.Name} {screener.Screener.Version}",
            evaluated,
            cvs.Count,
            cvs.Count(cv => cv.Cv.Fault is not null),
            (At(0.5), At(0.95)));
    }

    private readonly Dictionary<Document, ScreeningRequest> prepared = new(ReferenceEqualityComparer.Instance);

    private TimeSpan At(double share) => taken.Count == 0 ? TimeSpan.Zero : taken[(int)(share * (taken.Count - 1))];

    private async Task<EvaluatedCategory> RankAsync(CategoryAd ad, IReadOnlyList<CategorisedCv> cvs, PlainRanking plain, CancellationToken cancellationToken)
    {
        var job = (await reader.ReadAsync(ad.FileName, ad.Content, cancellationToken)).Document ?? throw new RefusedException($"The job ad {ad.FileName} cannot be read.");
        var criteria = (await drafter.RunAsync(new CriteriaRequest(JobTitle.Find(job) ?? ad.Category, job), cancellationToken)).Criteria;
        var scores = new List<double>(cvs.Count);
        foreach (var cv in cvs)
        {
            scores.Add(await ScoreAsync(cv.Cv, criteria, cancellationToken));
        }

        var isRelevant = cvs.Select(cv => string.Equals(cv.Category, ad.Category, StringComparison.Ordinal)).ToList();
        return new EvaluatedCategory(
            ad.Category,
            isRelevant.Count(relevant => relevant),
            criteria.Items.Count,
            RankingQuality.Of([.. isRelevant.Select(relevant => relevant ? 1.0 : 0)], isRelevant),
            RankingQuality.Of(scores, isRelevant),
            RankingQuality.Of(plain.Bm25(job.Text), isRelevant),
            RankingQuality.Of(plain.TfIdf(job.Text), isRelevant));
    }

    private async Task<double> ScoreAsync(ReadCv cv, CriteriaSet criteria, CancellationToken cancellationToken)
    {
        if (cv is not { Fault: null, Document: { } document, Profile: { } profile })
        {
            return -1;
        }

        // What is covered in a CV is the same for every ad.
        var request = prepared.TryGetValue(document, out var before) ? before with { Criteria = criteria } : screener.Prepare(document, profile, criteria, []);
        prepared[document] = request;
        var start = Stopwatch.GetTimestamp();
        var result = await screener.ScreenAsync(document, request, cancellationToken);
        taken.Add(Stopwatch.GetElapsedTime(start));
        return result.Score;
    }
}
