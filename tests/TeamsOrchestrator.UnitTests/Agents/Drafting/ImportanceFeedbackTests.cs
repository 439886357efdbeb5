using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>What people say about how much a criterion matters, in their own words.</summary>
public sealed class ImportanceFeedbackTests
{
    private static readonly CriteriaSet Current = new(
    [
        new Criterion { Id = "sql", Text = "Excellent SQL", MustHave = true, Weight = 5 },
        new Criterion { Id = "python", Text = "Python in production", Weight = 3 },
        new Criterion { Id = "kafka", Text = "Streaming with Kafka", Weight = 1 },
    ]);

    [Theory]
    [InlineData("Python is important", 5)]
    [InlineData("Python is really important to us.", 5)]
    [InlineData("Python is crucial", 5)]
    [InlineData("Python matters a lot", 5)]
    [InlineData("Important: Python", 5)]
    [InlineData("Python ist uns sehr wichtig", 5)]
    [InlineData("Uns ist Python wichtig", 5)]
    [InlineData("Python zählt viel", 5)]
    [InlineData("Kafka matters more", 3)]
    [InlineData("Focus on Kafka", 3)]
    [InlineData("please put more weight on Kafka", 3)]
    [InlineData("More weight on Kafka", 3)]
    [InlineData("Prioritise Kafka", 3)]
    [InlineData("The focus should be on Kafka", 3)]
    [InlineData("Mehr Gewicht auf Kafka", 3)]
    [InlineData("Lege mehr Wert auf Kafka", 3)]
    [InlineData("Schwerpunkt auf Kafka", 3)]
    [InlineData("Python isn't that important", 1)]
    [InlineData("Python isn’t so important to us", 1)]
    [InlineData("Python matters less", 1)]
    [InlineData("Don't focus so much on Python", 1)]
    [InlineData("Less weight on Python", 1)]
    [InlineData("Python ist nicht so wichtig", 1)]
    [InlineData("Weniger Gewicht auf Python", 1)]
    public async Task What_matters_more_or_less_gets_another_weight(string feedback, int weight)
    {
        var revision = await ReviseAsync(feedback);

        var id = feedback.Contains("Kafka", StringComparison.Ordinal) ? "kafka" : "python";
        revision.Revised.ShouldNotBeNull().Find(id)!.Weight.ShouldBe(weight);
        revision.Revised.Items.Where(item => item.Id != id).ShouldBe(Current.Items.Where(item => item.Id != id));
        revision.Understood.ShouldHaveSingleItem().Quote.ShouldBe(feedback);
        revision.NotUsed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("SQL isn't that important")]
    [InlineData("SQL is less important")]
    [InlineData("SQL is not important any more")]
    [InlineData("SQL is unimportant")]
    [InlineData("SQL isn't required")]
    [InlineData("SQL ist nicht so wichtig")]
    [InlineData("SQL ist unwichtig")]
    public async Task A_must_have_that_is_less_important_is_nice_to_have_and_that_is_said_back(string feedback)
    {
        var revision = await ReviseAsync(feedback);

        revision.Revised.ShouldNotBeNull().Find("sql")!.Importance.ShouldBe(Importance.Low);
        revision.Understood.ShouldHaveSingleItem().Kind.ShouldBe(InstructionKind.NiceToHave);
    }

    [Theory]
    [InlineData("Forget about Kafka")]
    [InlineData("Kafka isn't needed")]
    [InlineData("Kafka doesn't matter")]
    [InlineData("Kafka is irrelevant")]
    [InlineData("Kafka can be ignored")]
    [InlineData("Never mind Kafka")]
    [InlineData("Vergiss Kafka")]
    [InlineData("Kafka ist egal")]
    [InlineData("Kafka spielt keine Rolle")]
    [InlineData("Kafka muss nicht sein")]
    [InlineData("Auf Kafka können wir verzichten")]
    public async Task What_does_not_matter_is_dropped(string feedback) =>
        (await ReviseAsync(feedback)).Revised.ShouldNotBeNull().Items.Select(item => item.Id).ShouldBe(["sql", "python"]);

    [Theory]
    [InlineData("Python is a must but Kafka isn't needed")]
    [InlineData("Python ist ein Muss, aber Kafka ist egal")]
    public async Task Two_statements_joined_by_but_are_two(string feedback) =>
        (await ReviseAsync(feedback)).Understood.Select(item => (item.Kind, item.Subject)).ShouldBe(
            [(InstructionKind.MustHave, "Python in production"), (InstructionKind.Drop, "Streaming with Kafka")]);

    [Theory]
    [InlineData("If Python is important")]
    [InlineData("Maybe Kafka is not needed")]
    [InlineData("Vielleicht ist Python wichtig")]
    [InlineData("Scala is important")]
    [InlineData("Communication matters")]
    [InlineData("Is Python important?")]
    [InlineData("It is important")]
    [InlineData("Everything matters a lot")]
    [InlineData("Das ist wichtig")]
    public async Task What_is_unsure_or_names_no_criterion_changes_nothing_and_is_quoted(string feedback)
    {
        var revision = await ReviseAsync(feedback);

        revision.Revised.ShouldBeNull();
        revision.Understood.ShouldBeEmpty();
        revision.NotUsed.ShouldBe([feedback]);
    }

    private static Task<CriteriaRevision> ReviseAsync(string feedback) =>
        new LocalCriteriaReviser(SkillLexicon.Default).RunAsync(new CriteriaRevisionRequest(Current, feedback, null), CancellationToken.None);
}
