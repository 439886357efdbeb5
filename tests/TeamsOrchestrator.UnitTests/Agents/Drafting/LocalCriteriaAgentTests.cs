using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class LocalCriteriaAgentTests
{
    private const string English = """
        # Senior Data Engineer

        We are the leading provider of parcels with 20 years of experience. Our team has strong skills in everything.

        ## What you will do
        - Build pipelines in Java
        - Own the experience of our customers

        ## Essential skills
        - SQL and Python
        - 5+ years of experience with data warehouses
        - Experience with a cloud platform (AWS, Azure or Google Cloud)
        - Bachelor's degree in Computer Science or related field
        - Fluent English

        ## Nice to have
        - Kafka
        - AWS certification
        - Python

        ## What we offer
        - 30 days of holiday, training in SQL
        """;

    private const string German = """
        Pflegefachkraft (m/w/d)

        Wir sind seit 30 Jahren ein führendes Haus mit Erfahrung in der Pflege.

        Ihre Aufgaben
        - Betreuung der Bewohner

        Ihr Profil
        - Abgeschlossene Ausbildung als Pflegefachkraft zwingend erforderlich
        - Mindestens 3 Jahre Berufserfahrung in der Altenpflege
        - Gute Deutschkenntnisse (B2)
        - Führerschein Klasse B von Vorteil
        - Teamfähigkeit

        Wir bieten
        - Fortbildungen und Erfahrung in einem guten Team
        """;

    [Fact]
    public async Task An_english_ad_gives_its_requirements_with_kind_importance_and_source()
    {
        (await Ad.Criteria(English)).Select(item => (item.Text, item.Kind, item.Importance, item.Source)).ShouldBe(
        [
            ("SQL", CriterionKind.Skill, Importance.MustHave, "SQL and Python"),
            ("Python", CriterionKind.Skill, Importance.MustHave, "SQL and Python"),
            ("5+ years of experience with data warehouses", CriterionKind.Experience, Importance.MustHave, "5+ years of experience with data warehouses"),
            ("Experience with a cloud platform (AWS, Azure or Google Cloud)", CriterionKind.Skill, Importance.MustHave, "Experience with a cloud platform (AWS, Azure or Google Cloud)"),
            ("Bachelor's degree in Computer Science or related field", CriterionKind.Education, Importance.MustHave, "Bachelor's degree in Computer Science or related field"),
            ("Fluent English", CriterionKind.Language, Importance.MustHave, "Fluent English"),
            ("Kafka", CriterionKind.Skill, Importance.Low, "Kafka"),
            ("AWS certification", CriterionKind.Certificate, Importance.Low, "AWS certification"),
        ]);
    }

    [Fact]
    public async Task A_german_ad_gives_its_requirements()
    {
        var criteria = await Ad.Criteria(German);

        criteria.Select(item => (item.Text, item.Kind, item.Importance)).ShouldBe(
        [
            ("Abgeschlossene Ausbildung als Pflegefachkraft", CriterionKind.Education, Importance.MustHave),
            ("Mindestens 3 Jahre Berufserfahrung in der Altenpflege", CriterionKind.Experience, Importance.MustHave),
            ("Gute Deutschkenntnisse (B2)", CriterionKind.Language, Importance.Normal),
            ("Führerschein Klasse B", CriterionKind.Certificate, Importance.Low),
            ("Teamfähigkeit", CriterionKind.Skill, Importance.Normal),
        ]);
        criteria[0].Source.ShouldBe("Abgeschlossene Ausbildung als Pflegefachkraft zwingend erforderlich");
    }

    [Fact]
    public async Task Running_text_gives_the_sentences_that_ask_for_something()
    {
        var criteria = await Ad.Criteria("""
            Fabrikam is a leading maker of bread with 100 years of experience. We are looking for a baker with at least 3 years of experience.
            You must hold a driving licence. Knowledge of food hygiene is a plus. You will start at four in the morning.
            """);

        criteria.Select(item => (item.Text, item.Importance)).ShouldBe(
        [
            ("A baker with at least 3 years of experience", Importance.MustHave),
            ("Driving licence", Importance.MustHave),
            ("Knowledge of food hygiene", Importance.Low),
        ]);
    }

    [Theory]
    [InlineData("Java (required)", "Java", Importance.MustHave)]
    [InlineData("Java is a must", "Java", Importance.MustHave)]
    [InlineData("Java is a plus", "Java", Importance.Low)]
    [InlineData("Ideally, Java", "Java", Importance.Low)]
    [InlineData("Java (preferred)", "Java", Importance.Low)]
    [InlineData("Java von Vorteil", "Java", Importance.Low)]
    [InlineData("Java zwingend erforderlich", "Java", Importance.MustHave)]
    [InlineData("Kenntnisse in Java sind wünschenswert", "Kenntnisse in Java", Importance.Low)]
    [InlineData("Java", "Java", Importance.Normal)]
    public async Task Words_of_a_bullet_weigh_more_than_its_section(string bullet, string text, Importance importance)
    {
        var criterion = (await Ad.Criteria($"## Your profile\n- {bullet}")).ShouldHaveSingleItem();

        (criterion.Text, criterion.Importance, criterion.Source).ShouldBe((text, importance, bullet));
    }

    [Theory]
    [InlineData("Experience with Java, Kotlin or Scala")]
    [InlineData("Relational databases such as PostgreSQL, MySQL")]
    [InlineData("Infrastructure as code, ideally Terraform")]
    [InlineData("5 years of experience with SQL and Python")]
    [InlineData("SQL and a sense of humour")]
    [InlineData("C#/.NET")]
    [InlineData("Health & safety")]
    public async Task Alternatives_examples_and_years_stay_together(string bullet) =>
        (await Ad.Criteria($"## Requirements\n- {bullet}")).ShouldHaveSingleItem().Text.ShouldBe(bullet);

    [Fact]
    public async Task A_bullet_whose_sentences_weigh_differently_gives_several_criteria() =>
        (await Ad.Criteria("## Requirements\n- Python. Django is a plus.")).Select(item => (item.Text, item.Importance))
            .ShouldBe([("Python", Importance.MustHave), ("Django", Importance.Low)]);

    [Fact]
    public async Task Duplicates_are_merged_and_the_weightier_stays() =>
        (await Ad.Criteria("## Nice to have\n- Postgres\n\n## Required\n- PostgreSQL")).ShouldHaveSingleItem().Importance.ShouldBe(Importance.MustHave);

    [Fact]
    public async Task Signs_of_lists_may_be_missing_and_lines_wrapped()
    {
        var criteria = await Ad.Criteria("Required skills\n\nPython\nSQL\nExperience of building data pipelines on cloud platforms together\nwith other teams\n\nBenefits\n\nA job ticket\nExcel courses");

        criteria.Select(item => item.Text).ShouldBe(["Python", "SQL", "Experience of building data pipelines on cloud platforms together with other teams"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("We are the best company in the world. Our people love bread.")]
    [InlineData("## Responsibilities\n- Write Java\n- Lead a team\n\n## Benefits\n- Free SQL courses")]
    [InlineData("## Requirements\n- [Add any other skills]\n\n## About us\n- 20 years of experience with Python")]
    [InlineData("A degree is welcome, but no condition: show us what you have built.")]
    public async Task Where_nothing_is_asked_the_set_is_empty(string ad) => (await Ad.Criteria(ad)).ShouldBeEmpty();

    [Fact]
    public async Task Ids_are_unique_slugs()
    {
        var ids = (await Ad.Criteria("## Requirements\n- C++\n- C#\n- .NET\n- Führung von Teams in Köln\n- Experience with teams\n- Experience with people\n- R")).Select(item => item.Id).ToList();

        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
        ids.ShouldAllBe(id => id.Length <= 40 && id.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'));
        ids[..3].ShouldBe(["c-plus-plus", "c-sharp", "dotnet"]);
    }

    [Fact]
    public async Task Never_more_criteria_than_a_set_may_hold_and_the_weightiest_stay()
    {
        var wishes = string.Join('\n', Enumerable.Range(1, 40).Select(number => $"- Knowledge of method {(char)('a' + (number % 26))}{number}x"));

        var criteria = await Ad.Criteria($"## Nice to have\n{wishes}\n\n## Required\n- Java");

        criteria.Count.ShouldBe(CriteriaSet.MaxItems);
        criteria[^1].Text.ShouldBe("Java");
    }

    [Fact]
    public async Task A_protected_attribute_is_a_warning_and_never_a_criterion()
    {
        var draft = await Ad.Draft("## Requirements\n- Young and dynamic person with Python\n- Native English speaker\n- German citizens only\n\nEqual opportunity: we hire regardless of age, gender or religion.");

        draft.Criteria.Items.Select(item => item.Text).ShouldBe(["Python", "Fluent English (C1)"]);
        draft.Warnings.Select(warning => (warning.Kind, warning.Quote)).ShouldBe(
        [
            (ProtectedAttribute.Age, "Young and dynamic person with Python"),
            (ProtectedAttribute.NativeLanguage, "Native English speaker"),
            (ProtectedAttribute.Nationality, "German citizens only"),
        ]);
        draft.Warnings.ShouldAllBe(warning => warning.Explanation.Length > 20 && warning.SaferWording.Length > 5);
    }

    [Fact]
    public async Task Warnings_speak_the_language_of_the_ad() =>
        (await Ad.Draft("Wir suchen für unser junges Team eine Köchin und bieten ein gutes Gehalt.")).Warnings.ShouldHaveSingleItem().Explanation.ShouldStartWith("Das Alter");
}
