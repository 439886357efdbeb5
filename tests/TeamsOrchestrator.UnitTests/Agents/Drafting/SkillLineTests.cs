using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class SkillLineTests
{
    private static readonly string[] Known = ["Python", "TensorFlow", "SQL", "Docker", "Kafka", "Excel", "Git", "Linux"];

    private static readonly string[] Separators = [", ", "; ", ";", " | ", " • ", " · ", ",", " , "];

    private static readonly string[] Headings =
    [
        "## Skills\n\n", "## Skills\n", "Skills\n\n", "Skills\n", "Skills:\n", "**Technical skills**\n\n", "Tech stack\n", "Tech Stack:\n\n", "Technologies\n", "Tools & technologies\n",
        "Requirements:\n", "Kenntnisse\n", "IT-Kenntnisse:\n", "Anforderungen\n\n", "Unser Tech-Stack\n", "Key skills\n", "Skills: ", "Technologies: ", "We bake bread.\n\nYour profile\n\n", "Data Engineer\nTech stack\n",
    ];

    public static TheoryData<string> EveryHeading => [.. Headings];

    [Theory, MemberData(nameof(EveryHeading))]
    public async Task A_line_of_skills_gives_each_of_them_under_every_usual_heading(string heading)
    {
        foreach (var separator in Separators)
        {
            var line = string.Join(separator, "Python", "TensorFlow", "SQL", "Docker");

            var criteria = await Ad.Criteria($"{heading}{line}");

            criteria.Select(item => (item.Text, item.Kind)).ShouldBe([("Python", CriterionKind.Skill), ("TensorFlow", CriterionKind.Skill), ("SQL", CriterionKind.Skill), ("Docker", CriterionKind.Skill)], $"{heading}{line}");
            criteria.ShouldAllBe(item => item.Source == line);
        }
    }

    [Fact]
    public void Whatever_stands_between_the_same_skills_give_the_same_criteria()
    {
        var drawn =
            from skills in Gen.Shuffle(Known)
            from count in Gen.Choose(2, Known.Length)
            from heading in Gen.Elements(Headings)
            from separator in Gen.Elements(Separators)
            from last in Gen.Elements(" and ", " und ", ", and ", separator)
            select (Skills: skills[..count], Ad: heading + string.Join(separator, skills[..(count - 1)]) + last + skills[count - 1]);

        Check.QuickThrowOnFailure(Prop.ForAll(drawn.ToArbitrary(), one => Ad.Criteria(one.Ad).GetAwaiter().GetResult().Select(item => item.Text).SequenceEqual(one.Skills)));
    }

    [Theory]
    [InlineData("Python, SQL and Docker", "Python", "SQL", "Docker")]
    [InlineData("Python und SQL", "Python", "SQL")]
    [InlineData("Python/TensorFlow/SQL/Docker", "Python", "TensorFlow", "SQL", "Docker")]
    [InlineData("Python / TensorFlow / SQL", "Python", "TensorFlow", "SQL")]
    [InlineData("AWS/Azure/GCP", "AWS/Azure/GCP")]
    [InlineData("Python, SQL, AWS/Azure/GCP", "Python", "SQL", "AWS/Azure/GCP")]
    [InlineData("Python or Java, SQL, Docker", "Python or Java", "SQL", "Docker")]
    [InlineData("Python oder Java, SQL, Docker", "Python oder Java", "SQL", "Docker")]
    [InlineData("Java, Kotlin or Scala", "Java, Kotlin or Scala")]
    [InlineData("SQL, Docker, AWS or Azure", "SQL", "Docker", "AWS or Azure")]
    [InlineData("Cloud platforms (AWS, Azure), SQL, Docker", "Cloud platforms (AWS, Azure)", "SQL", "Docker")]
    [InlineData("Python, SQL, relational databases such as PostgreSQL, MySQL", "Python", "SQL", "Relational databases such as PostgreSQL, MySQL")]
    [InlineData("C#/.NET, SQL, Docker", "C#/.NET", "SQL", "Docker")]
    [InlineData("Programming: Python, C++, R; Databases: SQL", "Python", "C++", "R", "SQL")]
    [InlineData("Welding, soldering and blueprint reading", "Welding", "Soldering", "Blueprint reading")]
    [InlineData("Python, Quuxflow, SQL, Docker, etc.", "Python", "Quuxflow", "SQL", "Docker")]
    [InlineData("Python (5+ years), SQL, Docker", "Python (5+ years)", "SQL", "Docker")]
    public async Task A_line_is_taken_apart_but_not_its_alternatives(string line, params string[] expected)
    {
        foreach (var heading in new[] { "## Skills\n\n", "Technologies\n", "Kenntnisse:\n" })
        {
            (await Ad.Criteria(heading + line)).Select(item => item.Text).ShouldBe(expected, heading);
        }
    }

    [Theory]
    [InlineData("- Python, Quuxflow, SQL, Docker", "Python", "Quuxflow", "SQL", "Docker")]
    [InlineData("• Python • SQL • Docker", "Python", "SQL", "Docker")]
    [InlineData("- Motors and drives", "Motors and drives")]
    [InlineData("- Python, Quuxflow, SQL", "Python, Quuxflow, SQL")]
    [InlineData("- Python; Quuxflow; SQL", "Python", "Quuxflow", "SQL")]
    [InlineData("- Planning, organising and managing", "Planning, organising and managing")]
    [InlineData("- 5 years of experience with SQL, Python, Docker", "5 years of experience with SQL, Python, Docker")]
    public async Task An_item_is_taken_apart_where_it_lists_four_things_most_of_which_are_known_or_has_a_sign_between(string item, params string[] expected) =>
        (await Ad.Criteria($"## Skills\n{item}")).Select(criterion => criterion.Text).ShouldBe(expected);

    [Fact]
    public async Task What_stands_before_or_behind_says_how_the_items_count()
    {
        (await Ad.Criteria("## Requirements\n\nPython, SQL, Docker (nice to have)")).Select(item => item.Importance).ShouldBe([Importance.MustHave, Importance.MustHave, Importance.Low]);
        (await Ad.Criteria("## Your profile\n\nNice to have: Kafka, Quuxflow, Docker")).Select(item => item.Importance).ShouldBe([Importance.Low, Importance.Low, Importance.Low]);
        (await Ad.Criteria("## Skills\n\nPython, SQL")).Select(item => item.Importance).ShouldBe([Importance.Normal, Importance.Normal]);
    }

    [Fact]
    public async Task A_long_line_is_no_list_of_must_haves()
    {
        const string Line = "Python, Java, C++, SQL, Docker, Kubernetes, Kafka, Spark, Hadoop, Git, Linux, Terraform, AWS, React, Angular, TypeScript, Jenkins, Ansible, MongoDB, Redis, PostgreSQL, Excel, Tableau, Scala, Kotlin";

        var criteria = await Ad.Criteria($"## Requirements\n\n{Line}\n\n- Fluent English");

        criteria.Count.ShouldBe(26);
        criteria.Where(item => item.MustHave).ShouldHaveSingleItem().Text.ShouldBe("Fluent English");
        (await Ad.Criteria($"## Requirements\n\n{Line}, {string.Join(", ", Enumerable.Range(1, 40).Select(number => $"Quux{number}"))}")).Count.ShouldBeLessThanOrEqualTo(CriteriaSet.MaxItems);
    }

    [Fact]
    public async Task A_protected_attribute_amid_a_line_is_refused_and_the_rest_stays()
    {
        var draft = await Ad.Draft("## Skills\n\nPython, Quuxflow, young and dynamic, Docker, native English speaker");

        draft.Criteria.Items.Select(item => item.Text).ShouldBe(["Python", "Quuxflow", "Docker", "Fluent English (C1)"]);
        draft.Warnings.Select(warning => warning.Kind).ShouldBe([ProtectedAttribute.Age, ProtectedAttribute.NativeLanguage]);
    }

    [Theory]
    [InlineData("## What we offer\n\nFree coffee, Excel courses, Python meetups")]
    [InlineData("## Benefits\nPension, SQL training, job ticket")]
    [InlineData("We use Python, TensorFlow, SQL and Docker and are a leading maker of bread.")]
    [InlineData("## Responsibilities\n\nReports, dashboards, SQL queries")]
    [InlineData("Locations: Berlin, Hamburg, Leeds")]
    public async Task A_line_of_something_else_gives_none(string ad) => (await Ad.Criteria(ad)).ShouldBeEmpty();
}
