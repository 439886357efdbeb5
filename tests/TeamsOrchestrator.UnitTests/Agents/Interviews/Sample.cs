using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Interviews;

/// <summary>Criteria and screenings.</summary>
internal static class Sample
{
    private static readonly string[] Texts = ["SQL", "Python", "Kafka", "Fluent English", "Five years in data engineering", "Terraform", "Docker", "Kubernetes", "Snowflake", "Scala", "Spark", "Airflow"];

    public static CriteriaSet Criteria(int count) => new([.. Texts.Take(count).Select((text, index) => new Criterion
    {
        Id = $"c{index}", Text = text, MustHave = index is 1 or 2, Weight = 1 + (index % 5), Kind = text.Contains("English", StringComparison.Ordinal) ? CriterionKind.Language : CriterionKind.Skill,
    })]);

    public static ScreeningResult Screening(CriteriaSet criteria, params Verdict[] verdicts) => ScreeningRules.Screen(
        criteria,
        [.. criteria.Items.Zip(verdicts, (item, verdict) => new Finding(item.Id, verdict, verdict == Verdict.NotFound ? [] : [new Evidence($"evidence on {item.Id}", 1, 1)]))],
        []);
}
