using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class LocalCriteriaReviserTests
{
    private static readonly CriteriaSet Current = new(
    [
        new Criterion { Id = "sql", Text = "Excellent SQL", MustHave = true, Weight = 5 },
        new Criterion { Id = "python", Text = "Python in production", Weight = 3 },
        new Criterion { Id = "kafka", Text = "Streaming with Kafka", Weight = 1 },
        new Criterion { Id = "degree", Text = "Bachelor's degree", Kind = CriterionKind.Education, Weight = 3 },
    ]);

    [Theory]
    [InlineData("Drop Kafka", "kafka")]
    [InlineData("please remove the Kafka criterion.", "kafka")]
    [InlineData("We don't need Kafka", "kafka")]
    [InlineData("Kafka is not needed", "kafka")]
    [InlineData("Drop criterion 3", "kafka")]
    [InlineData("Streiche Kafka", "kafka")]
    [InlineData("Bitte Kafka weglassen", "kafka")]
    [InlineData("Lass Kafka weg", "kafka")]
    [InlineData("Kafka brauchen wir nicht", "kafka")]
    [InlineData("Drop the degree", "degree")]
    public async Task Criteria_are_dropped(string feedback, string id)
    {
        var revision = await Revise(feedback);

        revision.Revised.ShouldNotBeNull().Find(id).ShouldBeNull();
        revision.Revised.Items.Count.ShouldBe(3);
        var understood = revision.Understood.ShouldHaveSingleItem();
        (understood.Kind, understood.Subject, understood.Quote).ShouldBe((InstructionKind.Drop, Current.Find(id)!.Text, feedback));
        revision.NotUsed.ShouldBeEmpty();
    }

    [Fact]
    public async Task In_a_list_of_instructions_the_one_that_is_not_understood_does_not_change_the_others()
    {
        var revision = await Revise("drop Kafka, Python is a must-have, the coffee must be good, Snowflake counts as SQL");

        revision.Understood.Select(item => item.Kind).ShouldBe([InstructionKind.Drop, InstructionKind.MustHave, InstructionKind.CountsAs]);
        revision.NotUsed.ShouldBe(["the coffee must be good"]);
        revision.Revised.ShouldNotBeNull().Find("sql")!.Accepts.ShouldBe(["Snowflake"]);
    }

    [Theory]
    [InlineData("Python is a must")]
    [InlineData("Make Python a must-have")]
    [InlineData("Python must be mandatory")]
    [InlineData("Python is required.")]
    [InlineData("Treat Python as essential")]
    [InlineData("Python ist ein Muss")]
    [InlineData("Python ist zwingend")]
    [InlineData("Mach Python zum Muss")]
    public async Task Criteria_become_must_haves(string feedback) => (await Revise(feedback)).Revised.ShouldNotBeNull().Find("python")!.Importance.ShouldBe(Importance.MustHave);

    [Theory]
    [InlineData("SQL is nice to have")]
    [InlineData("Make SQL optional")]
    [InlineData("SQL is not a must")]
    [InlineData("SQL is only a plus")]
    [InlineData("SQL ist kein Muss")]
    [InlineData("SQL ist nur wünschenswert")]
    [InlineData("SQL wäre von Vorteil")]
    public async Task Criteria_become_nice_to_have(string feedback)
    {
        var sql = (await Revise(feedback)).Revised.ShouldNotBeNull().Find("sql")!;

        (sql.MustHave, sql.Weight).ShouldBe((false, 1));
    }

    [Theory]
    [InlineData("Set the weight of Python to 5", 5)]
    [InlineData("Python weight 4", 4)]
    [InlineData("Give Python high weight", 5)]
    [InlineData("Python: low", 1)]
    [InlineData("Python is more important", 5)]
    [InlineData("Python is less important", 1)]
    [InlineData("Weight Python higher", 5)]
    [InlineData("Gewicht von Python auf 4", 4)]
    [InlineData("Python höher gewichten", 5)]
    [InlineData("Python ist weniger wichtig", 1)]
    public async Task Weights_are_set(string feedback, int weight)
    {
        var revision = await Revise(feedback);

        revision.Revised.ShouldNotBeNull().Find("python")!.Weight.ShouldBe(weight);
        revision.Understood.ShouldHaveSingleItem().Value.ShouldBe(weight.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Snowflake counts as SQL")]
    [InlineData("\"Snowflake\" also counts as SQL.")]
    [InlineData("Accept Snowflake as SQL")]
    [InlineData("Accept Snowflake instead of SQL")]
    [InlineData("Snowflake zählt als SQL")]
    [InlineData("Snowflake gilt auch als SQL")]
    public async Task Another_wording_is_accepted(string feedback)
    {
        var revision = await Revise(feedback);

        revision.Revised.ShouldNotBeNull().Find("sql")!.Accepts.ShouldBe(["Snowflake"]);
        revision.Understood.ShouldHaveSingleItem().Value.ShouldBe("Snowflake");
    }

    [Theory]
    [InlineData("Add Terraform", "Terraform", Importance.Normal)]
    [InlineData("Please also add Terraform as a must-have", "Terraform", Importance.MustHave)]
    [InlineData("Add Terraform (optional)", "Terraform", Importance.Low)]
    [InlineData("We also need fluent German", "Fluent German", Importance.Normal)]
    [InlineData("Add 3 years of experience with Azure with high weight", "3 years of experience with Azure", Importance.High)]
    [InlineData("Ergänze Terraform als Muss", "Terraform", Importance.MustHave)]
    [InlineData("Wir brauchen zusätzlich Terraform", "Terraform", Importance.Normal)]
    public async Task Criteria_are_added(string feedback, string text, Importance importance)
    {
        var added = (await Revise(feedback)).Revised.ShouldNotBeNull().Items[^1];

        (added.Text, added.Importance, added.Source).ShouldBe((text, importance, null));
    }

    [Fact]
    public async Task An_added_criterion_names_the_sentence_of_the_ad()
    {
        var ad = Ad.Document("We build the platform with Terraform and love. You will like it.");

        (await Revise("Add Terraform", ad)).Revised.ShouldNotBeNull().Items[^1].Source.ShouldBe("We build the platform with Terraform and love.");
    }

    [Fact]
    public async Task Several_instructions_are_followed_in_order()
    {
        var revision = await Revise("Drop Kafka and make Python a must-have. SQL is optional, add Terraform and Docker; Snowflake counts as SQL");

        revision.Revised.ShouldNotBeNull().Items.Select(item => (item.Text, item.Importance)).ShouldBe(
        [
            ("Excellent SQL", Importance.Low), ("Python in production", Importance.MustHave), ("Bachelor's degree", Importance.Normal), ("Terraform", Importance.Normal), ("Docker", Importance.Normal),
        ]);
        revision.Revised.Find("sql")!.Accepts.ShouldBe(["Snowflake"]);
        revision.NotUsed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Drop Kafka but Python is a must-have, aber SQL is optional")]
    [InlineData("Drop Kafka, Python is a must-have and SQL is optional")]
    [InlineData("Streiche Kafka, aber Python ist ein Muss und SQL ist optional")]
    public async Task Instructions_may_be_joined_in_several_ways(string feedback)
    {
        var revision = await Revise(feedback);

        revision.NotUsed.ShouldBeEmpty();
        revision.Understood.Select(item => item.Kind).ShouldBe([InstructionKind.Drop, InstructionKind.MustHave, InstructionKind.NiceToHave]);
    }

    [Fact]
    public async Task One_instruction_may_name_several_criteria()
    {
        var revision = await Revise("Drop Kafka and Python");

        revision.Revised.ShouldNotBeNull().Items.Select(item => item.Id).ShouldBe(["sql", "degree"]);
        revision.Understood.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("I am not happy with this")]
    [InlineData("Drop COBOL")]
    [InlineData("Look again at SQL: \"ten years\"")]
    [InlineData("Add a native speaker of German")]
    [InlineData("Das gefällt mir nicht")]
    public async Task What_is_not_understood_is_quoted_and_changes_nothing(string feedback)
    {
        var revision = await Revise(feedback);

        revision.Revised.ShouldBeNull();
        revision.Understood.ShouldBeEmpty();
        revision.NotUsed.ShouldBe([feedback]);
    }

    [Fact]
    public async Task The_part_that_was_understood_is_followed_and_the_rest_is_quoted()
    {
        var revision = await Revise("Drop Kafka. The tone is too stiff.");

        revision.Revised.ShouldNotBeNull().Items.Count.ShouldBe(3);
        revision.NotUsed.ShouldBe(["The tone is too stiff."]);
    }

    [Fact]
    public async Task Feedback_that_changes_nothing_makes_no_new_version() => (await Revise("SQL is a must")).Revised.ShouldBeNull();

    [Fact]
    public async Task An_ambiguous_subject_is_not_guessed()
    {
        var current = new CriteriaSet([new Criterion { Id = "a", Text = "Java services" }, new Criterion { Id = "b", Text = "Java testing" }]);

        var revision = await new LocalCriteriaReviser(SkillLexicon.Default).RunAsync(new CriteriaRevisionRequest(current, "Drop Java", null), CancellationToken.None);

        revision.Revised.ShouldBeNull();
        revision.NotUsed.ShouldBe(["Drop Java"]);
    }

    private static Task<CriteriaRevision> Revise(string feedback, TeamsOrchestrator.Agents.Documents.Document? ad = null) =>
        new LocalCriteriaReviser(SkillLexicon.Default).RunAsync(new CriteriaRevisionRequest(Current, feedback, ad), CancellationToken.None);
}
