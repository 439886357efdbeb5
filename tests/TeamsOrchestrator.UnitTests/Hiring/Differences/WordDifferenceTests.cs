using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Differences;

namespace TeamsOrchestrator.UnitTests.Hiring.Differences;

public sealed class WordDifferenceTests
{
    [Theory]
    [InlineData("at least 5 years of SQL", "at least 4 years of SQL", "at least [-5] [+4] years of SQL")]
    [InlineData("Python", "Python 3", "Python [+3]")]
    [InlineData("Docker and Kubernetes", "Kubernetes", "[-Docker and] Kubernetes")]
    [InlineData("  SQL \n is  required", "SQL is required", "SQL is required")]
    [InlineData("", "new words", "[+new words]")]
    [InlineData("old words", "", "[-old words]")]
    [InlineData("sql", "SQL", "[-sql] [+SQL]")]
    public void Words_that_are_gone_stand_before_those_that_are_new(string before, string after, string marked) => string.Join(' ', WordDifference.Of(before, after)
        .Select(run => run.Change switch { WordChange.Gone => $"[-{run.Text}]", WordChange.New => $"[+{run.Text}]", _ => run.Text })).ShouldBe(marked);

    [Fact]
    public void Either_text_can_be_read_off_the_difference()
    {
        const string before = "Builds data pipelines in Python and SQL, on Azure or another cloud, for at least five years";
        const string after = "Runs data pipelines in Python or Scala on any cloud for three years";

        var runs = WordDifference.Of(before, after);

        string.Join(' ', runs.Where(run => run.Change != WordChange.New).Select(run => run.Text)).ShouldBe(before);
        string.Join(' ', runs.Where(run => run.Change != WordChange.Gone).Select(run => run.Text)).ShouldBe(after);
    }

    [Fact]
    public void Criteria_that_are_new_changed_or_gone_are_told_and_those_that_only_count_otherwise_by_a_hair_are_not()
    {
        var sql = new Criterion { Id = "sql", Text = "SQL", Weight = 3 };
        var python = new Criterion { Id = "python", Text = "Python", MustHave = true };
        var docker = new Criterion { Id = "docker", Text = "Docker" };
        var kafka = new Criterion { Id = "kafka", Text = "Kafka" };

        var changes = CriteriaDifference.Of(new CriteriaSet([sql, python, docker]), new CriteriaSet([sql with { Weight = 2 }, python with { MustHave = false }, kafka]));

        changes.Select(change => (change.Before?.Id, change.After?.Id)).ShouldBe([("python", "python"), (null, "kafka"), ("docker", null)]);
    }
}
