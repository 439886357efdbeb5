using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>Drafts criteria from the lines of a job ad.</summary>
internal static class Ad
{
    public static Document Document(string text) => new("job.md", [new DocumentPage(null, text.Split('\n'))], []);

    public static CriteriaDraft Draft(string text) => Draft(Document(text));

    public static CriteriaDraft Draft(Document ad) =>
        new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest("A position", ad), CancellationToken.None).GetAwaiter().GetResult();

    public static IReadOnlyList<Criterion> Criteria(string text) => Draft(text).Criteria.Items;
}
