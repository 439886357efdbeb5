using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>The short wording of a sentence.</summary>
public sealed class CriterionWordingTests
{
    [Theory]
    [InlineData("Clear communication. You explain hard things to people", "Clear communication: you explain hard things to people")]
    [InlineData("Cloud. AWS or Azure in production", "Cloud: AWS or Azure in production")]
    [InlineData("Programming. Python for data pipelines", "Programming: Python for data pipelines")]
    [InlineData("Sprachen. Kenntnisse in Polnisch und der Wille zu lernen", "Sprachen: Kenntnisse in Polnisch und der Wille zu lernen")]
    [InlineData("Experience with e.g. Python or Java", "Experience with e.g. Python or Java")]
    [InlineData("Work for Fabrikam Inc. Leeds is where you sit", "Work for Fabrikam Inc. Leeds is where you sit")]
    [InlineData("Knowledge of approx. twenty tools", "Knowledge of approx. twenty tools")]
    public void A_title_ends_in_a_colon_and_an_abbreviation_ends_nothing(string sentence, string wording) => CriterionWording.Shorten(sentence).ShouldBe(wording);

    [Fact]
    public void A_long_sentence_is_not_cut_behind_an_abbreviation()
    {
        var wording = CriterionWording.Shorten("a record of leading the work of several teams on large and long running programmes of change in public services, e.g. Health, and of telling people in plain words what is going on");

        wording.ShouldStartWith("A record of leading");
        wording.ShouldEndWith("…");
        wording.ShouldContain("e.g. Health");
    }
}
