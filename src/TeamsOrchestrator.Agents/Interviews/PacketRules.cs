using System.Globalization;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>What a packet says about one criterion, from what each source says about it.</summary>
internal static class PacketRules
{
    private const int Apart = 2;

    /// <summary>Makes the statements on a criterion.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="input">What is known.</param>
    /// <param name="all">Whether every quote is shown, not only the strongest.</param>
    /// <param name="culture">The language.</param>
    public static IEnumerable<PacketStatement> Of(Criterion criterion, DecisionPacketRequest input, bool all, CultureInfo culture)
    {
        var cv = Find(input.Screening?.Findings, criterion.Id);
        var second = Find(input.SecondOpinion?.Findings, criterion.Id);
        var interview = input.Assessment?.Find(criterion.Id);
        var sources = CvSources(cv, all).Concat(NoteSources(interview, all)).ToList();
        if (input.Screening is not null || interview is not null)
        {
            var (part, key) = Place(cv?.Verdict, interview?.As ?? AssessedAs.NotDiscussed);
            yield return new PacketStatement(part, Say(key), criterion.Id, sources.Count > 0 ? sources : [new PacketSource(PacketSourceKind.Criteria, Quote: criterion.Text)]);
        }

        if (cv is not null && second is not null && cv.Verdict != second.Verdict)
        {
            yield return new PacketStatement(
                PacketPart.Disagreement, Say("PacketReadings"), criterion.Id,
                [.. CvSources(cv, all), new PacketSource(PacketSourceKind.SecondOpinion, Quote: second.Evidence.Select(evidence => evidence.Quote).FirstOrDefault())]);
        }

        var scores = Scores(criterion.Id, input.Notes);
        if (scores.Count > 1 && scores.Max(item => item.Score) - scores.Min(item => item.Score) >= Apart)
        {
            yield return new PacketStatement(
                PacketPart.Disagreement, InterviewWords.Format("PacketScores", culture, criterion.Text, string.Join(", ", scores.Select(item => item.Score))), criterion.Id,
                [.. scores.Select(item => new PacketSource(PacketSourceKind.Notes, item.Notes)).Distinct()]);
        }

        string Say(string key) => InterviewWords.Format(key, culture, criterion.MustHave ? InterviewWords.Format("PacketMust", culture, criterion.Text) : criterion.Text);
    }

    /// <summary>Makes the statements on what the screening flagged and a person should know. Gaps are no question to a candidate, and none here.</summary>
    public static IEnumerable<PacketStatement> OfFlags(DecisionPacketRequest input, CultureInfo culture) => (input.Screening?.Flags ?? [])
        .Where(flag => flag.Kind is FlagKind.ConflictingDates or FlagKind.UnfoundedClaim or FlagKind.Disagreement)
        .Select(flag => new PacketStatement(
            PacketPart.Open, InterviewWords.Format($"PacketFlag{flag.Kind}", culture, flag.Detail), CriterionId: null, [new PacketSource(PacketSourceKind.Screening)]));

    private static (PacketPart Part, string Key) Place(Verdict? cv, AssessedAs interview) => (cv, interview) switch
    {
        (Verdict.Met or Verdict.Partly, AssessedAs.Supported) => (PacketPart.Agreement, "PacketBoth"),
        (Verdict.Met or Verdict.Partly, AssessedAs.Contradicted) => (PacketPart.Disagreement, "PacketCvOnly"),
        (Verdict.NotFound, AssessedAs.Supported) => (PacketPart.Disagreement, "PacketInterviewOnly"),
        (Verdict.NotFound, AssessedAs.Contradicted) => (PacketPart.Agreement, "PacketNeither"),
        (null, AssessedAs.Supported) => (PacketPart.Known, "PacketSaidYes"),
        (null, AssessedAs.Contradicted) => (PacketPart.Known, "PacketSaidNo"),
        (_, AssessedAs.Unclear) => (PacketPart.Open, "PacketUnclear"),
        (Verdict.Met, _) => (PacketPart.Known, "PacketOnlyInCv"),
        (Verdict.Partly, _) => (PacketPart.Open, "PacketPartlyInCv"),
        _ => (PacketPart.Open, "PacketNowhere"),
    };

    private static Finding? Find(IReadOnlyList<Finding>? findings, string criterionId) =>
        findings?.FirstOrDefault(finding => string.Equals(finding.CriterionId, criterionId, StringComparison.Ordinal));

    private static IEnumerable<PacketSource> CvSources(Finding? finding, bool all) => finding switch
    {
        null => [],
        { Evidence.Count: 0 } => [new PacketSource(PacketSourceKind.Screening)],
        _ => finding.Evidence.Take(all ? int.MaxValue : 1).Select(evidence => new PacketSource(PacketSourceKind.Screening, Quote: evidence.Quote)),
    };

    private static IEnumerable<PacketSource> NoteSources(AssessedCriterion? interview, bool all) => interview switch
    {
        null or { As: AssessedAs.NotDiscussed } => [],
        _ => interview.Quotes.Take(all ? int.MaxValue : 2).Select(quote => new PacketSource(PacketSourceKind.Notes, quote.Notes, quote.Quote)),
    };

    private static List<(int Notes, int Score)> Scores(string criterionId, IReadOnlyList<InterviewNotes> notes) =>
        [.. notes.Index().SelectMany(item => item.Item.Answers
            .Where(answer => string.Equals(answer.CriterionId, criterionId, StringComparison.Ordinal) && answer.Score is not null)
            .Select(answer => (item.Index, answer.Score!.Value)))];
}
