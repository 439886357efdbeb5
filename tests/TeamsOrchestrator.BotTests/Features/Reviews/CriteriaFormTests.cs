using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Bot.Features.Reviews.Criteria;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class CriteriaFormTests
{
    private static readonly CriteriaSet Stored = new(
    [
        new Criterion { Id = "sql", Text = "SQL", MustHave = true, Weight = 5, Source = "SQL is required", Accepts = ["Snowflake"] },
        new Criterion { Id = "python", Text = "Python", Weight = 3, Source = "Python is required" },
    ]);

    [Fact]
    public void An_unchanged_criterion_keeps_its_source_and_what_else_counts()
    {
        var form = new CriteriaForm(Stored, []).Enter(1, "Python 3", RowChoice.High);

        var (criteria, error) = form.Check(SkillLexicon.Default);

        error.ShouldBeNull();
        criteria!.Items[0].ShouldBe(Stored.Items[0]);
        criteria.Items[1].Id.ShouldBe("python");
        criteria.Items[1].Text.ShouldBe("Python 3");
        criteria.Items[1].Source.ShouldBeNull();
        criteria.Items[1].Importance.ShouldBe(Importance.High);
    }

    [Fact]
    public void The_empty_row_adds_a_criterion_with_an_id_of_its_own()
    {
        var form = new CriteriaForm(Stored, []).Enter(2, "SQL tuning", RowChoice.Low);

        var (criteria, _) = form.Check(SkillLexicon.Default);

        criteria!.Items.Select(item => item.Id).ShouldBeUnique(StringComparer.Ordinal);
        criteria.Items[2].Importance.ShouldBe(Importance.Low);
    }

    [Fact]
    public void What_was_not_changed_is_not_carried() => new CriteriaForm(Stored, []).Enter(0, "SQL", RowChoice.MustHave).Enter(2, null, RowChoice.Normal).Changes.ShouldBeEmpty();

    [Fact]
    public void A_set_without_criteria_is_refused() =>
        new CriteriaForm(Stored, []).Enter(0, null, RowChoice.Drop).Enter(1, null, RowChoice.Drop).Check(SkillLexicon.Default).Error!.Fault.ShouldBe(CriteriaFormFault.Empty);

    [Fact]
    public void The_same_criterion_twice_is_refused() =>
        new CriteriaForm(Stored, []).Enter(2, "  python ", RowChoice.Low).Check(SkillLexicon.Default).Error.ShouldBe(new CriteriaFormError(CriteriaFormFault.Twice, 2));

    [Fact]
    public void A_dropped_criterion_may_be_written_anew() =>
        new CriteriaForm(Stored, []).Enter(1, null, RowChoice.Drop).Enter(2, "Python", RowChoice.MustHave).Check(SkillLexicon.Default).Error.ShouldBeNull();

    [Theory]
    [InlineData("Native English speaker")]
    [InlineData("young and dynamic")]
    [InlineData("deutsche Staatsangehörigkeit")]
    public void What_must_not_count_is_refused(string text) =>
        new CriteriaForm(Stored, []).Enter(2, text, RowChoice.Normal).Check(SkillLexicon.Default).Error!.Fault.ShouldBe(CriteriaFormFault.Protected);

    [Fact]
    public void A_text_over_the_limit_is_refused() =>
        new CriteriaForm(Stored, []).Enter(0, new string('x', 301), null).Check(SkillLexicon.Default).Error.ShouldBe(new CriteriaFormError(CriteriaFormFault.TooLong, 0));

    [Fact]
    public void More_than_eight_rows_make_pages()
    {
        var many = new CriteriaForm(new CriteriaSet([.. Enumerable.Range(0, 19).Select(n => new Criterion { Id = $"c{n}", Text = $"Skill {n}" })]), []);

        many.Pages.ShouldBe(3);
        many.RowsOf(2).ShouldBe([16, 17, 18]);
        many.RowsOf(9).ShouldBeEmpty();
    }
}
