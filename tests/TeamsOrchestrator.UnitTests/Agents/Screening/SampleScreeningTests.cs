using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.UnitTests.Agents.Drafting;
using TeamsOrchestrator.UnitTests.Quality;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

/// <summary>The sample that ships with the product, from its files to its verdicts.</summary>
public sealed class SampleScreeningTests
{
    [Theory]
    [InlineData("chidinma-eze.docx", Recommendation.Advance)]
    [InlineData("owen-gallagher-cv.md", Recommendation.Advance)]
    [InlineData("yuki-tanabe.md", Recommendation.Consider, "5 years", Verdict.Partly)]
    [InlineData("cv_priya_raghavan.txt", Recommendation.NotRecommended, "Python", Verdict.NotFound)]
    [InlineData("cv_priya_raghavan.txt", Recommendation.NotRecommended, "5 years", Verdict.Met)]
    [InlineData("lebenslauf-sabine-kortmann.docx", Recommendation.NotRecommended, "cloud platform", Verdict.NotFound)]
    [InlineData("lebenslauf-sabine-kortmann.docx", Recommendation.NotRecommended, "SQL", Verdict.Met)]
    [InlineData("mateo-fuentes.txt", Recommendation.NotRecommended, "Java or Scala", Verdict.NotFound)]
    [InlineData("charlotte-whitmore.docx", Recommendation.NotRecommended, "SQL", Verdict.Partly)]
    [InlineData("kevin-strand.docx", Recommendation.NotRecommended, "Python", Verdict.NotFound)]
    public async Task Each_sample_candidate_gets_what_the_sample_promises(string file, Recommendation recommendation, string? criterion = null, Verdict verdict = Verdict.Met)
    {
        // Arrange
        var clock = new SampleClock();
        var criteria = (await Ad.Draft(await Read("job-description.md"))).Criteria;
        var document = await Read(Path.Combine("cvs", file));
        var profile = new ProfileReader(clock).Read(document);
        var pages = new Redactor().Redact(document, profile).Pages;

        // Act
        var screening = await new LocalScreeningAgent(TeamsOrchestrator.Agents.Skills.SkillLexicon.Default, clock)
            .RunAsync(new ScreeningRequest(pages, profile, criteria, []), CancellationToken.None);

        // Assert
        screening.Recommendation.ShouldBe(recommendation, $"score {screening.Score}");
        if (criterion is not null)
        {
            var asked = criteria.Items.First(item => item.Text.Contains(criterion, StringComparison.Ordinal));
            screening.Findings.First(finding => finding.CriterionId == asked.Id).Verdict.ShouldBe(verdict);
        }
    }

    private static async Task<Document> Read(string file)
    {
        var path = Repository.PathTo("src", "TeamsOrchestrator.Bot", "Samples", "senior-data-engineer", file);
        var reader = new DocumentReader(PopplerTools.Missing, new DocumentLimits(), TimeProvider.System);
        return (await reader.ReadAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path), CancellationToken.None)).Document.ShouldNotBeNull();
    }

    // The sample's dates were chosen for the year in which it was written.
    private sealed class SampleClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 15, 12, 0, 0, TimeSpan.Zero);
    }
}
