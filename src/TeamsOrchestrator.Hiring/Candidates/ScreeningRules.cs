using System.Globalization;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.Hiring.Candidates;

/// <summary>Turns findings into a score and a recommendation, the same way for every agent.</summary>
public static class ScreeningRules
{
    /// <summary>The score from which a candidate who meets every must-have is recommended.</summary>
    public const double AdvanceFrom = 70;

    /// <summary>The score under which a candidate is not recommended.</summary>
    public const double ConsiderFrom = 40;

    /// <summary>How close to a limit, in points, a score must be to be flagged.</summary>
    public const double NearLimit = 3;

    /// <summary>Computes score, recommendation and the flag of a score near a limit.</summary>
    /// <param name="criteria">The approved criteria.</param>
    /// <param name="findings">What was found; a criterion without a finding counts as not found.</param>
    /// <param name="flags">What the agent flagged already.</param>
    /// <returns>The screening, with one finding for each criterion.</returns>
    /// <remarks>The score is 100 × the sum of weight × (met 1, partly ½, not found 0) ÷ the sum of weights. A must-have that was
    /// not found gates the recommendation to <see cref="Recommendation.NotRecommended"/>, one partly met to
    /// <see cref="Recommendation.Consider"/>.</remarks>
    public static ScreeningResult Screen(CriteriaSet criteria, IReadOnlyList<Finding> findings, IReadOnlyList<Flag> flags)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(flags);

        var byId = findings.ToDictionary(finding => finding.CriterionId, StringComparer.Ordinal);
        var complete = criteria.Items.Select(item => byId.GetValueOrDefault(item.Id) ?? new Finding(item.Id, Verdict.NotFound, [])).ToList();
        var score = Score(criteria, complete);
        var gate = Gate(criteria, complete);
        var earned = FromScore(score);
        var recommendation = earned < gate ? earned : gate;

        if (IsNearLimit(score, gate))
        {
            flags = [.. flags, new Flag(FlagKind.NearLimit, score.ToString("0.0", CultureInfo.InvariantCulture))];
        }

        return new ScreeningResult(complete, score, recommendation, flags);
    }

    /// <summary>Says whether a must-have stands between this candidate and a recommendation.</summary>
    /// <param name="criteria">The approved criteria.</param>
    /// <param name="screening">The screening.</param>
    /// <returns>The must-haves that were not found.</returns>
    public static IReadOnlyList<Criterion> UnmetMustHaves(CriteriaSet criteria, ScreeningResult screening)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(screening);
        return [.. screening.Findings
            .Where(finding => finding.Verdict == Verdict.NotFound)
            .Select(finding => criteria.Find(finding.CriterionId))
            .OfType<Criterion>()
            .Where(criterion => criterion.MustHave)];
    }

    private static double Score(CriteriaSet criteria, List<Finding> findings)
    {
        var total = criteria.Items.Sum(item => item.Weight);
        var earned = criteria.Items.Zip(findings, (item, finding) => item.Weight * (int)finding.Verdict / 2.0).Sum();
        return total == 0 ? 0 : Math.Round(100.0 * earned / total, 1, MidpointRounding.AwayFromZero);
    }

    private static Recommendation Gate(CriteriaSet criteria, List<Finding> findings)
    {
        var mustHaves = criteria.Items.Zip(findings).Where(pair => pair.First.MustHave).Select(pair => pair.Second.Verdict).ToList();
        return mustHaves.Count == 0 ? Recommendation.Advance : mustHaves.Min() switch
        {
            Verdict.Met => Recommendation.Advance,
            Verdict.Partly => Recommendation.Consider,
            _ => Recommendation.NotRecommended,
        };
    }

    private static Recommendation FromScore(double score) => score switch
    {
        >= AdvanceFrom => Recommendation.Advance,
        >= ConsiderFrom => Recommendation.Consider,
        _ => Recommendation.NotRecommended,
    };

    // A limit that the must-haves put out of reach anyway is none.
    private static bool IsNearLimit(double score, Recommendation gate) =>
        (gate == Recommendation.Advance && Math.Abs(score - AdvanceFrom) < NearLimit)
        || (gate != Recommendation.NotRecommended && Math.Abs(score - ConsiderFrom) < NearLimit);
}
