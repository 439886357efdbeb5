using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Compares one CV with the criteria by rules: no model, no network, the same output for the same input.</summary>
/// <param name="skills">The skills it knows.</param>
/// <param name="clock">The clock, for positions that last until today.</param>
/// <remarks>It reports words of the CV. It never guesses: what it does not find it calls not found, which does not say that the person lacks it.</remarks>
public sealed class LocalScreeningAgent(SkillLexicon skills, TimeProvider clock) : IAgent<ScreeningRequest, ScreeningResult>
{
    private const string PointedOut = "pointed out by the reviewer";

    private readonly DemandReader demands = new(skills);

    /// <inheritdoc/>
    public AgentIdentity Identity { get; } = new("local-screener", skills.VersionOf("8"));

    /// <inheritdoc/>
    public Task<ScreeningResult> RunAsync(ScreeningRequest input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Patiently.Do(() => Screen(input, cancellationToken)));
    }

    private ScreeningResult Screen(ScreeningRequest input, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow();
        var cv = new CvReading(input.Pages, input.Profile, skills, new YearMonth(today.Year, today.Month));
        var findings = new List<Finding>(input.Criteria.Items.Count);
        foreach (var criterion in input.Criteria.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            findings.Add(PointedAt(criterion, input) ?? Find(criterion, cv));
        }

        return ScreeningRules.Screen(input.Criteria, findings, cv.Career.Flags);
    }

    private static Finding? PointedAt(Criterion criterion, ScreeningRequest input)
    {
        var evidence = input.Hints
            .Where(hint => string.Equals(hint.CriterionId, criterion.Id, StringComparison.Ordinal))
            .Select(hint => QuoteFinder.Find(hint.Quote, input.Pages))
            .OfType<Evidence>()
            .Distinct()
            .ToList();
        return evidence.Count == 0 ? null : new Finding(criterion.Id, Verdict.Met, evidence, PointedOut);
    }

    private static Observation Observe(CriterionKind kind, Demand demand, CvReading cv) => kind switch
    {
        _ when demand.Years is not null => YearsRule.Observe(demand, cv),
        CriterionKind.Education => EducationRule.Observe(demand, cv),
        CriterionKind.Language => LanguageRule.Observe(demand, cv),
        CriterionKind.Certificate => CertificateRule.Observe(demand, cv),
        CriterionKind.Location => LocationRule.Observe(demand, cv),
        _ when demand.Groups.Count > 0 => SkillRule.Observe(demand, cv),
        _ => WordsRule.Observe(demand, cv),
    };

    private Finding Find(Criterion criterion, CvReading cv)
    {
        var seen = Observe(criterion.Kind, demands.Read(criterion.Text), cv);
        foreach (var wording in criterion.Accepts)
        {
            if (seen.Verdict == Verdict.Met)
            {
                break;
            }

            var accepted = Observe(criterion.Kind, demands.Read(wording), cv);
            if (accepted.Verdict > seen.Verdict)
            {
                seen = accepted with { Note = $"{wording} counts as {criterion.Text}{(accepted.Note is null ? string.Empty : "; " + accepted.Note)}" };
            }
        }

        return seen.Evidence.Count == 0
            ? new Finding(criterion.Id, Verdict.NotFound, [], seen.Note)
            : new Finding(criterion.Id, seen.Verdict, seen.Evidence, seen.Note);
    }
}
