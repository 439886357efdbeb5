using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class LocalScreeningReviserTests
{
    private static readonly CriteriaSet Criteria = new(
        [new Criterion { Id = "accounting", Text = "Accounting", MustHave = true }, new Criterion { Id = "python", Text = "Python" }]);

    private readonly Cv cv = Cv.Of("Kept the books of three clubs", "Python scripts");

    [Theory]
    [InlineData("Look again at accounting: \"Kept the books\"")]
    [InlineData("look again at Accounting, \"kept the books\".")]
    [InlineData("Bitte schau noch einmal bei Buchhaltung: „Kept the books“")]
    [InlineData("\"Kept the books\" counts as accounting for this CV")]
    [InlineData("Kept the books counts as accounting here")]
    public async Task A_quote_of_the_cv_is_read_again(string feedback)
    {
        var revision = await Revise(feedback);

        var finding = revision.Revised.ShouldNotBeNull().Findings[0];
        finding.Verdict.ShouldBe(Verdict.Met);
        finding.Evidence[0].Quote.ShouldBe("Kept the books");
        finding.Derivation.ShouldBe("pointed out by the reviewer");
        revision.Understood.ShouldHaveSingleItem().Subject.ShouldBe("Accounting");
        revision.NotUsed.ShouldBeEmpty();
        revision.AsksForOtherCriteria.ShouldBeFalse();
        revision.Hints.ShouldBe([new ReadingHint("accounting", "Kept the books")]);
    }

    [Theory]
    [InlineData("Drop Python")]
    [InlineData("Accounting is optional")]
    [InlineData("Add SQL as a must-have")]
    [InlineData("SQL counts as Python")]
    [InlineData("Look again at accounting: \"Kept the books\". Drop Python.")]
    public async Task Other_criteria_are_another_question(string feedback)
    {
        var revision = await Revise(feedback);

        revision.AsksForOtherCriteria.ShouldBeTrue();
        revision.Revised.ShouldBeNull();
        revision.NotUsed.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Look again at accounting: \"ten years at a bank\"")]
    [InlineData("I do not like this one")]
    [InlineData("Look again at juggling: \"Kept the books\"")]
    public async Task What_cannot_be_used_is_quoted_and_changes_nothing(string feedback)
    {
        var revision = await Revise(feedback);

        revision.Revised.ShouldBeNull();
        revision.NotUsed.ShouldBe([feedback]);
        revision.AsksForOtherCriteria.ShouldBeFalse();
    }

    private async Task<ScreeningRevision> Revise(string feedback) => await new LocalScreeningReviser(Cv.Screener(), SkillLexicon.Default)
        .RunAsync(new ScreeningRevisionRequest(cv.Request(Criteria), await cv.ScreenAll(Criteria), feedback), CancellationToken.None);
}
