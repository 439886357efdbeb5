using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

/// <summary>The forms in which job ads list what they ask: read from the bytes of a file, as a recruiter hands it in.</summary>
public sealed class JobAdFormsTests
{
    [Fact]
    public async Task Headings_with_a_single_bullet_each_below_the_essential_skills_are_all_must_haves() =>
        await ShouldGiveAsync("job.md", "# Head of Design\n\n## You will have\n\n### Essential skills\n\n### Agile working\n\n- Coach teams in agile practices\n\n### User focus\n\n- Meet the needs of users\n\n## Desirable skills\n\n- **Community**. Lead a community of practice",
            ("Coach teams in agile practices", Importance.MustHave), ("Meet the needs of users", Importance.MustHave), ("Community: lead a community of practice", Importance.Low));

    [Theory]
    [InlineData("*")]
    [InlineData("-")]
    [InlineData("+")]
    [InlineData("1.")]
    [InlineData("2)")]
    public async Task Every_sign_of_an_item_makes_a_criterion_in_markdown(string sign) =>
        await ShouldGiveAsync("job.md", $"## Requirements\n\n{sign} Python", ("Python", Importance.MustHave));

    [Theory]
    [InlineData("•")]
    [InlineData("○")]
    [InlineData("o")]
    [InlineData("➢")]
    [InlineData("✓")]
    [InlineData("–")]
    [InlineData("(1)")]
    [InlineData("b)")]
    public async Task Every_sign_of_an_item_makes_a_criterion_in_plain_text(string sign) =>
        await ShouldGiveAsync("job.txt", $"Requirements\n{sign} Python\n{sign} Kafka", ("Python", Importance.MustHave), ("Kafka", Importance.MustHave));

    [Theory]
    [InlineData("job.md", "## Requirements\n\n- Several years of work with\n  Python in production\n- Kafka")]
    [InlineData("job.txt", "Requirements:\n• Several years of work with\n  Python in production\n• Kafka")]
    public async Task An_item_may_go_on_in_the_next_line(string file, string ad) =>
        await ShouldGiveAsync(file, ad, ("Several years of work with Python in production", Importance.MustHave), ("Kafka", Importance.MustHave));

    [Theory]
    [InlineData("job.md", "## Your profile\n\n- Knowledge of:\n  - Docker\n  - Terraform\n- Nice to have:\n  - Kafka\n- SQL")]
    [InlineData("job.txt", "Your profile\n- Knowledge of:\n    o Docker\n    o Terraform\n- Nice to have:\n    o Kafka\n- SQL")]
    public async Task An_item_that_introduces_others_says_how_they_count_and_is_none_itself(string file, string ad) =>
        await ShouldGiveAsync(file, ad, ("Docker", Importance.Normal), ("Terraform", Importance.Normal), ("Kafka", Importance.Low), ("SQL", Importance.Normal));

    [Fact]
    public async Task Alternatives_below_an_item_are_one_criterion_with_the_item_as_its_source()
    {
        var criterion = (await DraftAsync("job.md", "## Requirements\n\n- Experience with at least one of the following clouds:\n  - AWS\n  - Azure\n  - Google Cloud")).ShouldHaveSingleItem();

        criterion.Text.ShouldBe("Experience with at least one of the following clouds: AWS, Azure, Google Cloud");
        criterion.Source.ShouldBe("Experience with at least one of the following clouds:");
    }

    [Theory]
    [InlineData("Nice to have: Databricks", Importance.Low)]
    [InlineData("Bonus: Databricks", Importance.Low)]
    [InlineData("Bonus points for: Databricks", Importance.Low)]
    [InlineData("Von Vorteil: Databricks", Importance.Low)]
    [InlineData("Wünschenswert wäre: Databricks", Importance.Low)]
    [InlineData("Pluspunkte: Databricks", Importance.Low)]
    [InlineData("Preferred skills - Databricks", Importance.Low)]
    [InlineData("Must have: Databricks", Importance.MustHave)]
    [InlineData("Zwingend erforderlich: Databricks", Importance.MustHave)]
    public async Task A_heading_and_its_item_may_stand_on_one_line(string line, Importance importance)
    {
        foreach (var ad in new[] { $"We build data platforms.\n\n{line}", $"# Data Engineer\n\n## Your profile\n\n- {line}", $"We build data platforms with a small team. {line}." })
        {
            var criterion = (await DraftAsync("job.md", ad)).ShouldHaveSingleItem();

            (criterion.Text, criterion.Importance).ShouldBe(("Databricks", importance));
            criterion.Source!.TrimEnd('.').ShouldBe(line);
        }
    }

    [Fact]
    public async Task A_bold_line_is_a_heading() =>
        await ShouldGiveAsync("job.md", "**What we need from you:**\n\n* Python\n\n**Nice to have**\n\n* Kafka\n\n**Benefits**\n\n* Fruit", ("Python", Importance.Normal), ("Kafka", Importance.Low));

    [Fact]
    public async Task Columns_for_essential_and_desirable_say_how_their_cells_count() =>
        await ShouldGiveAsync("job.md", "| Criteria | Essential | Desirable |\n|---|---|---|\n| Education | Degree in maths | Masters |\n| Experience | | Leading a team |\n| Tools | SQL | – |",
            ("Degree in maths", Importance.MustHave), ("Masters", Importance.Low), ("Leading a team", Importance.Low), ("SQL", Importance.MustHave));

    [Theory]
    [InlineData("job.md", "## Anforderungen\n\n| Kenntnis | Niveau | Wichtigkeit |\n|---|---|---|\n| Python | sehr gut | Muss |\n| Kafka | Grundlagen | Kann |")]
    [InlineData("job.txt", "Anforderungen\n\n| Kenntnis | Niveau | Wichtigkeit |\n|----------|--------|-------------|\n| Python | sehr gut | Muss |\n| Kafka | Grundlagen | Kann |")]
    public async Task A_column_may_say_how_much_a_row_counts(string file, string ad) =>
        await ShouldGiveAsync(file, ad, ("Python: sehr gut", Importance.MustHave), ("Kafka: Grundlagen", Importance.Low));

    [Fact]
    public async Task Ticks_say_in_which_column_a_row_counts() =>
        await ShouldGiveAsync("job.md", "| Skill | Required | Optional |\n|---|---|---|\n| Python | x | |\n| Kafka | | x |", ("Python", Importance.MustHave), ("Kafka", Importance.Low));

    private static async Task ShouldGiveAsync(string file, string ad, params (string Text, Importance Importance)[] expected) =>
        (await DraftAsync(file, ad)).Select(item => (item.Text, item.Importance)).ShouldBe(expected);

    private static async Task<IReadOnlyList<Criterion>> DraftAsync(string file, string ad)
    {
        var reader = new DocumentReader(PopplerTools.Missing, new DocumentLimits(), TimeProvider.System);
        var reading = await reader.ReadAsync(file, Encoding.UTF8.GetBytes(ad), CancellationToken.None);
        var draft = await new LocalCriteriaAgent(SkillLexicon.Default).RunAsync(new CriteriaRequest("A position", reading.Document.ShouldNotBeNull()), CancellationToken.None);
        return draft.Criteria.Items;
    }
}
