using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Pipeline;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Documents;
using TeamsOrchestrator.UnitTests.Agents.Drafting;
using TeamsOrchestrator.UnitTests.Agents.Screening;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Pipeline;

public sealed class CvScreenerTests
{
    private const string Ana = """
        Ana Silva
        ana.silva@example.com

        Work experience
        Data Engineer at Fabrikam, 2015-01 to 2020-12
        She built pipelines in Python and SQL. Ana led the team.

        Education
        BSc Computer Science, University of Porto
        """;

    private static readonly CvScreener Screener = new(new Redactor(), Cv.Screener());

    [Fact]
    public void A_scoring_agent_gets_nothing_that_says_who_somebody_is()
    {
        var document = Reading.Of(Ana);
        var request = Screener.Prepare(document, new ProfileReader(new FixedClock()).Read(document), Asking("Python"), []);

        var all = string.Join('\n', request.Pages.SelectMany(page => page.Lines)) + System.Text.Json.JsonSerializer.Serialize(request.Profile);

        foreach (var trace in new[] { "Ana", "Silva", "silva", "She", "example.com" })
        {
            all.ShouldNotContain(trace, Case.Sensitive);
        }

        request.Profile.Positions.Count.ShouldBe(1);
        request.Profile.Positions[0].Text.ShouldContain("built pipelines in Python and SQL");
    }

    [Fact]
    public void A_swap_names_somebody_else_of_another_university_and_says_the_same_of_what_they_can()
    {
        var document = Reading.Of(Ana);

        var swapped = SwappedCv.Of(document, new Profile { Name = "Ana Silva" });

        swapped.Profile.Name.ShouldBe("Malika Okafor");
        swapped.Document.Text.ShouldContain("He built pipelines in Python and SQL. Malika led the team.");
        swapped.Document.Text.ShouldContain("BSc Computer Science, University of Northfield");
        swapped.Document.Text.ShouldNotContain("Silva\n");
        swapped.Document.Pages[0].Lines.Count.ShouldBe(document.Pages[0].Lines.Count);
    }

    [Theory]
    [InlineData("Technische Universität München, Informatik", "Universität Nordfelden, Informatik")]
    [InlineData("BSc Physics, Harvard University, Cambridge", "BSc Physics, University of Northfield, Cambridge")]
    [InlineData("MSc Data Science University of Leeds", "MSc Data Science University of Northfield")]
    [InlineData("Herr Doe will mark it", "Frau Doe will mark it")]
    public void Schools_and_forms_of_address_are_swapped_and_degrees_are_not(string line, string expected) =>
        SwappedCv.Of(Reading.Of(line), new Profile { Name = "Will Mark" }).Document.Text.ShouldBe(expected);

    [Fact]
    public async Task A_verdict_that_rests_on_the_university_is_flagged_and_stays()
    {
        var flagged = await ScreenAsync(Reading.Of(Ana), Asking("University of Porto"));
        var fair = await ScreenAsync(Reading.Of(Ana), Asking("Python", "Bachelor's degree in computer science", "5 years of SQL"));

        flagged.Flags.ShouldContain(new Flag(FlagKind.DependsOnPerson, "University of Porto"));
        flagged.Findings[0].Verdict.ShouldBe(Verdict.Met);
        fair.Flags.ShouldNotContain(flag => flag.Kind == FlagKind.DependsOnPerson);
        fair.Findings.ShouldAllBe(finding => finding.Verdict == Verdict.Met);
    }

    [SharedDataFact]
    public async Task Swaps_change_no_verdict_on_public_CVs()
    {
        var sets = new List<CriteriaSet>();
        foreach (var file in SharedData.Files("match-labels/gdg-resumatch/job_descriptions", ".txt"))
        {
            sets.Add((await Ad.Draft(await File.ReadAllTextAsync(file))).Criteria);
        }

        foreach (var file in SharedData.Files("match-labels/gdg-resumatch/resumes", ".txt").Concat(SharedData.Files("cv-text/erizov")))
        {
            var document = Reading.Of(await File.ReadAllTextAsync(file));
            foreach (var criteria in sets)
            {
                (await ScreenAsync(document, criteria)).Flags.ShouldNotContain(flag => flag.Kind == FlagKind.DependsOnPerson, file);
            }
        }
    }

    private static CriteriaSet Asking(params string[] wordings) => new([.. wordings.Select((wording, index) => new Criterion
    {
        Id = $"c{index}", Text = wording,
        Kind = wording.Contains("years", StringComparison.Ordinal) ? CriterionKind.Experience : wording.Contains("degree", StringComparison.Ordinal) ? CriterionKind.Education : wording.Contains("University", StringComparison.Ordinal) ? CriterionKind.Other : CriterionKind.Skill,
    })]);

    private static async Task<ScreeningResult> ScreenAsync(Document document, CriteriaSet criteria)
    {
        var profile = new ProfileReader(new FixedClock()).Read(document);
        var request = Screener.Prepare(document, profile, criteria, []);
        return await Screener.SwapAsync(document, profile, request, await Screener.ScreenAsync(document, request, CancellationToken.None), CancellationToken.None);
    }
}
