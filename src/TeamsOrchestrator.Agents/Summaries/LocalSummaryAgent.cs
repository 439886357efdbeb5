using System.Globalization;
using System.Resources;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Summaries;

/// <summary>Summarises a screening by rules, from its findings and dates alone.</summary>
/// <param name="clock">The clock, for positions that last until today.</param>
public sealed class LocalSummaryAgent(TimeProvider clock) : IAgent<SummaryRequest, CandidateSummary>
{
    private const int MostNamed = 3;

    private static readonly ResourceManager Words = new("TeamsOrchestrator.Agents.Summaries.Words", typeof(LocalSummaryAgent).Assembly);

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-summary", "2");

    /// <inheritdoc/>
    public Task<CandidateSummary> RunAsync(SummaryRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();

        var culture = CultureInfo.GetCultureInfo(input.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en");
        var verdicts = input.Screening.Findings.ToDictionary(finding => finding.CriterionId, finding => finding.Verdict, StringComparer.Ordinal);
        var strengths = Named(input.Criteria, item => VerdictOn(item) == Verdict.Met);
        var open = Named(input.Criteria, item => VerdictOn(item) != Verdict.Met);

        var today = clock.GetUtcNow();
        var career = new Career(input.Profile.Positions, new YearMonth(today.Year, today.Month));
        double? years = career.Dated.Count == 0 ? null : Math.Round(career.Years(career.Dated), 1, MidpointRounding.AwayFromZero);
        var last = (career.Dated.Count > 0 ? career.Dated : input.Profile.Positions).Select(position => position.Title).FirstOrDefault(title => !string.IsNullOrWhiteSpace(title));

        var sentences = Sentences(input, strengths, open, years, last, culture);
        return Task.FromResult(new CandidateSummary([.. strengths.Select(item => item.Text)], [.. open.Select(item => item.Text)], years, last, sentences));

        Verdict VerdictOn(Criterion item) => verdicts.GetValueOrDefault(item.Id);
    }

    private static List<Criterion> Named(CriteriaSet criteria, Func<Criterion, bool> isWanted) =>
        [.. criteria.Items.Where(isWanted).OrderByDescending(item => item.MustHave).ThenByDescending(item => item.Weight)];

    private static List<string> Sentences(SummaryRequest input, List<Criterion> strengths, List<Criterion> open, double? years, string? last, CultureInfo culture)
    {
        var partly = input.Screening.Findings.Count(finding => finding.Verdict == Verdict.Partly);
        var total = input.Criteria.Items.Count;
        var sentences = new List<string>
        {
            total == 0 ? Text("NoCriteria", culture) : Counts(total, strengths.Count, partly, culture),
        };

        if (strengths.Count > 0)
        {
            sentences.Add(Format("Strengths", culture, List(strengths.ConvertAll(item => item.Text), culture)));
        }

        if (open.Count > 0)
        {
            sentences.Add(Format("Open", culture, List(open.ConvertAll(item => item.MustHave ? Format("Must", culture, item.Text) : item.Text), culture)));
        }

        if ((years, last) is not (null, null))
        {
            sentences.Add(years is null ? Format("Last", culture, last!) : last is null ? Format("Years", culture, Number(years)) : Format("YearsAndLast", culture, Number(years), last));
        }

        return sentences;

        string Number(double? value) => value!.Value.ToString("0.0", culture);
    }

    /// <summary>Says how many criteria are met, partly met and not found, and leaves out what is none.</summary>
    private static string Counts(int total, int met, int partly, CultureInfo culture)
    {
        var open = total - met - partly;
        var whole = met == total ? "AllMet" : partly == total ? "AllPartly" : open == total ? "NothingFound" : null;
        if (whole is not null)
        {
            return Format(total switch { 1 => $"{whole}One", 2 => $"{whole}Two", _ => whole }, culture, total);
        }

        var sentence = Format(met switch { 0 => "NoneMet", 1 => "OneMet", _ => "SomeMet" }, culture, met, total);
        sentence += partly > 0 ? Format("AndPartly", culture, partly) : string.Empty;
        return sentence + (open > 0 ? Format("AndNotFound", culture, open) : string.Empty) + ".";
    }

    private static string List(List<string> items, CultureInfo culture)
    {
        var named = string.Join(", ", items.Take(MostNamed));
        return items.Count <= MostNamed ? named : Format("More", culture, named, items.Count - MostNamed);
    }

    private static string Format(string key, CultureInfo culture, params object[] values) => string.Format(culture, Text(key, culture), values);

    private static string Text(string key, CultureInfo culture) =>
        Words.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");
}
