using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.UnitTests.Agents.Documents;

namespace TeamsOrchestrator.UnitTests.Agents;

public sealed class PatientlyTests
{
    // Tried three times: twice the machine was busy.
    private const int Busy = 2;

    private static readonly Profile Ana = new() { Name = "Ana Silva" };

    [Fact]
    public async Task A_pattern_that_waited_is_tried_again_and_one_that_is_too_slow_ends()
    {
        var attempts = 0;
        Should.Throw<RegexMatchTimeoutException>(() => Patiently.Do<int>(() => throw Waited(ref attempts)));
        attempts.ShouldBe(3);

        await Should.ThrowAsync<RegexMatchTimeoutException>(() => Patiently.DoAsync<int>(() => throw Waited(ref attempts), CancellationToken.None));
        attempts.ShouldBe(6);

        await Should.ThrowAsync<RegexMatchTimeoutException>(() => Patiently.DoAsync<int>(() => throw Waited(ref attempts), new CancellationToken(canceled: true)));
        attempts.ShouldBe(7);
        Patiently.Do(() => ++attempts).ShouldBe(8);
    }

    [Fact]
    public void A_CV_is_read_and_redacted_on_a_busy_machine()
    {
        string[] lines = ["Ana Silva", "ana@example.org", "Experience", "2019 - 2021 Engineer at Fabrikam"];

        new ProfileReader(TimeProvider.System).Read(Busily(lines)).Email.ShouldBe("ana@example.org");
        DocumentKindDetector.Classify(Busily(lines)).ShouldBe(DocumentKindDetector.Classify(Reading.Of(string.Join('\n', lines))));
        new Redactor().Redact(Busily(lines), Ana).Text.ShouldNotContain("Ana");
        SwappedCv.Of(Busily(lines), Ana).Document.Text.ShouldNotContain("Ana Silva");
    }

    [Fact]
    public async Task Criteria_and_screenings_are_made_on_a_busy_machine()
    {
        var ad = Busily("Senior Engineer", "Requirements", "- Java is required");
        var criteria = new CriteriaSet([new Criterion { Id = "java", Text = "Java" }]);
        var screener = new LocalScreeningAgent(SkillLexicon.Default, TimeProvider.System);
        ScreeningRequest request = new(Busily("Wrote Java for banks").Pages, Ana, criteria, []);

        JobTitle.Find(Busily("Senior Engineer")).ShouldBe("Senior Engineer");
        (await new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest("Engineer", ad), CancellationToken.None)).Criteria.Items.ShouldHaveSingleItem();
        (await new LocalCriteriaReviser(SkillLexicon.Default).RunAsync(new CriteriaRevisionRequest(criteria with { Items = new BusyList<Criterion>(Busy, [.. criteria.Items]) }, "drop Java", null), CancellationToken.None)).Understood.ShouldHaveSingleItem();
        (await screener.RunAsync(request, CancellationToken.None)).Findings[0].Verdict.ShouldBe(Verdict.Met);
    }

    private static RegexMatchTimeoutException Waited(ref int attempts)
    {
        attempts++;
        return new RegexMatchTimeoutException();
    }

    private static Document Busily(params string[] lines) => new("cv.txt", new BusyList<DocumentPage>(Busy, new DocumentPage(1, lines)), []);
}
