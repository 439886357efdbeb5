using System.Diagnostics;
using System.Globalization;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Benchmarks.Reading;

/// <summary>What comparing a CV that was read costs: covering what must not count, comparing, and comparing it again as somebody else's.</summary>
internal static class ComparingBenchmark
{
    private static readonly CvScreener Screener = new(new Redactor(), new LocalScreeningAgent(SkillLexicon.Default, TimeProvider.System));

    public static async Task<string> RunAsync(string files, string jobs, int repeats, CancellationToken cancellationToken)
    {
        var reader = new DocumentReader(PopplerTools.Find(), new DocumentLimits(), TimeProvider.System);
        var cvs = new List<ReadCv>();
        foreach (var path in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Where(DocumentFormats.IsSupported).Order(StringComparer.Ordinal))
        {
            cvs.Add(new CvReader(new ProfileReader(TimeProvider.System)).Take(await reader.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken)));
        }

        cvs.RemoveAll(cv => cv.Fault is not null);
        var criteria = new List<CriteriaSet>();
        foreach (var path in Directory.EnumerateFiles(jobs).Order(StringComparer.Ordinal))
        {
            var job = (await reader.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken), cancellationToken)).Document!;
            criteria.Add((await new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest(JobTitle.Find(job) ?? string.Empty, job), cancellationToken)).Criteria);
        }

        // The best of several rounds counts for each pair: whatever else the machine does meets one round, not all.
        var best = Enumerable.Range(0, criteria.Count * cvs.Count).Select(_ => new[] { double.MaxValue, double.MaxValue, double.MaxValue, double.MaxValue }).ToList();
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            for (var pair = 0; pair < best.Count; pair++)
            {
                var taken = await TimeAsync(cvs[pair % cvs.Count], criteria[pair / cvs.Count], cancellationToken);
                best[pair] = [.. best[pair].Zip(taken, Math.Min)];
            }
        }

        return $"""
            | {cvs.Count} CVs, {criteria.Count} job ads, best of {repeats}, milliseconds | median | 95th percentile | at most |
            |---|---|---|---|
            {Row("covering", best, 0)}
            {Row("comparing", best, 1)}
            {Row("the same CV as somebody else's", best, 2)}
            {Row("all of it", best, 3)}
            """;
    }

    private static async Task<double[]> TimeAsync(ReadCv cv, CriteriaSet criteria, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var request = Screener.Prepare(cv.Document!, cv.Profile!, criteria, []);
        var covered = Stopwatch.GetElapsedTime(started);
        var result = await Screener.ScreenAsync(cv.Document!, request, cancellationToken);
        var compared = Stopwatch.GetElapsedTime(started);
        await Screener.SwapAsync(cv.Document!, cv.Profile!, request, result, cancellationToken);
        var all = Stopwatch.GetElapsedTime(started);
        return [covered.TotalMilliseconds, (compared - covered).TotalMilliseconds, (all - compared).TotalMilliseconds, all.TotalMilliseconds];
    }

    private static string Row(string what, List<double[]> best, int column)
    {
        var sorted = best.ConvertAll(times => times[column]).Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))];
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {At(0.5):0.0} | {At(0.95):0.0} | {At(1):0.0} |");
    }
}
