using TeamsOrchestrator.Agents;
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

        swapped.Profile.Name.ShouldBe("Ida Zhang");
        swapped.Document.Text.ShouldContain("He built pipelines in Python and SQL. Ida led the team.");
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

    [Fact]
    public async Task What_is_the_same_once_it_is_covered_is_compared_once()
    {
        var agent = new CountingAgent();
        var screener = new CvScreener(new Redactor(), agent);
        foreach (var (university, runs) in new[] { ("Fabrikam Academy", 1), ("University of Porto", 2) })
        {
            agent.Runs = 0;
            var document = Reading.Of(Ana.Replace("She built", "They built", StringComparison.Ordinal).Replace("University of Porto", university, StringComparison.Ordinal));
            var profile = new ProfileReader(new FixedClock()).Read(document);
            var request = screener.Prepare(document, profile, Asking("Python"), []);

            var result = await screener.ScreenAsync(document, request, CancellationToken.None);
            (await screener.SwapAsync(document, profile, request, result, CancellationToken.None)).ShouldBe(result);

            agent.Runs.ShouldBe(runs, university);
        }
    }

    [Fact]
    public void A_CV_that_is_like_another_one_is_redacted_as_it_is_alone()
    {
        var document = Reading.Of(Ana + "\nTel. +49 221 4710-233, see github.com/malika-x\nMalika is a name, and so is Zhang\nSie leitete das Team als Leiterin\n");
        var profile = new ProfileReader(new FixedClock()).Read(document) with { Language = "de" };
        var swapped = SwappedCv.Of(document, profile);
        var redactor = new Redactor();

        var alike = redactor.Redact(swapped.Document, swapped.Profile, document, redactor.Redact(document, profile).Pages);
        var alone = redactor.Redact(swapped.Document, swapped.Profile);

        alike.Text.ShouldBe(alone.Text);
        alike.Redactions.ShouldBe(alone.Redactions);
        alike.Text.ShouldNotBe(redactor.Redact(document, profile).Text);
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

    private sealed class CountingAgent : IAgent<ScreeningRequest, ScreeningResult>
    {
        private readonly LocalScreeningAgent agent = Cv.Screener();

        public int Runs { get; set; }

        public AgentIdentity Identity => agent.Identity;

        public Task<ScreeningResult> RunAsync(ScreeningRequest input, CancellationToken cancellationToken)
        {
            Runs++;
            return agent.RunAsync(input, cancellationToken);
        }
    }
}
