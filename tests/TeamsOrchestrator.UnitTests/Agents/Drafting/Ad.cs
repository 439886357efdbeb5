using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>Drafts criteria from the lines of a job ad.</summary>
internal static class Ad
{
    public static Document Document(string text) => new("job.md", [new DocumentPage(null, text.Split('\n'))], []);

    public static Task<CriteriaDraft> Draft(string text) => Draft(Document(text));

    public static Task<CriteriaDraft> Draft(Document ad) =>
        new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest("A position", ad), CancellationToken.None);

    public static async Task<IReadOnlyList<Criterion>> Criteria(string text) => (await Draft(text)).Criteria.Items;
}
