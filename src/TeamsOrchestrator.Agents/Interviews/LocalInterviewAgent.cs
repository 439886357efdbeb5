using System.Globalization;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Makes interview questions by rules: the core from the criteria alone, the others from where the evidence on one candidate is weakest.</summary>
public sealed class LocalInterviewAgent : IAgent<InterviewKitRequest, InterviewKitDraft>
{
    /// <summary>How many questions are aimed at one candidate.</summary>
    internal const int Aimed = 3;
    private const int LongestQuote = 160;
    private static readonly string[] Anchors = ["1", "3", "5"];

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-interviewer", "2");

    /// <inheritdoc/>
    public Task<InterviewKitDraft> RunAsync(InterviewKitRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        var culture = InterviewWords.Culture(input.Language);
        var core = input.Screening is null;
        var questions = input.Screening is { } screening ? AimedAt(input.Criteria, screening, culture) : CoreOf(input.Criteria, culture);
        return Task.FromResult(new InterviewKitDraft(KitCheck.Check(new InterviewKit(questions, culture.Name), core, input.Screening), [], []));
    }

    /// <summary>Makes a question on a criterion, deeper than the core's.</summary>
    internal static InterviewQuestion Deeper(Criterion criterion, CultureInfo culture) =>
        new($"more-{criterion.Id}", InterviewWords.Format("KitMore", culture, criterion.Text), criterion.Id, Core: false, Quote: null, GuideOf(criterion, culture));

    private static IReadOnlyList<InterviewQuestion> CoreOf(CriteriaSet criteria, CultureInfo culture) =>
    [
        .. criteria.Items.OrderByDescending(item => item.MustHave).ThenByDescending(item => item.Weight)
            .Select(criterion => new InterviewQuestion(
                $"core-{criterion.Id}", InterviewWords.Format($"Kit{criterion.Kind}", culture, criterion.Text), criterion.Id, Core: true, Quote: null, GuideOf(criterion, culture)))
            .Where(question => ProtectedAttributes.Find(question.Text).Count == 0)
            .Take(InterviewKit.MostCore),
    ];

    private static IReadOnlyList<InterviewQuestion> AimedAt(CriteriaSet criteria, ScreeningResult screening, CultureInfo culture) =>
    [
        .. screening.Findings.Select(finding => (Finding: finding, Criterion: criteria.Find(finding.CriterionId)!))
            .Where(pair => pair.Criterion is not null && pair.Finding.Verdict != Verdict.Met)
            .OrderByDescending(pair => pair.Criterion.MustHave).ThenByDescending(pair => pair.Criterion.Weight).ThenBy(pair => pair.Finding.Verdict)
            .Select(pair => Aim(pair.Criterion, pair.Finding, culture))
            .Where(question => ProtectedAttributes.Find(question.Text).Count == 0)
            .Take(Aimed),
    ];

    private static InterviewQuestion Aim(Criterion criterion, Finding finding, CultureInfo culture)
    {
        var quote = finding.Evidence.Select(evidence => evidence.Quote).FirstOrDefault(words => words.Length <= LongestQuote);
        var text = quote is null ? InterviewWords.Format("KitNotFound", culture, criterion.Text) : InterviewWords.Format("KitPartly", culture, criterion.Text, quote);
        return new InterviewQuestion($"aimed-{criterion.Id}", text, criterion.Id, Core: false, quote, GuideOf(criterion, culture));
    }

    private static IReadOnlyList<string> GuideOf(Criterion criterion, CultureInfo culture)
    {
        var kind = criterion.Kind is CriterionKind.Language or CriterionKind.Location ? criterion.Kind.ToString() : "Work";
        return [.. Anchors.Select(anchor => InterviewWords.Text($"Guide{kind}{anchor}", culture))];
    }
}
