using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Drafting;

public sealed class RequirementParagraphTests
{
    private const Importance Must = Importance.MustHave;
    private const Importance Normal = Importance.Normal;
    private const Importance Low = Importance.Low;

    public static TheoryData<string, (string Text, CriterionKind Kind, Importance Importance)[]> Paragraphs => new()
    {
        {
            "You have at least five years of experience with Python and SQL, a degree in computer science, and very good German. Experience with Kafka is a plus.",
            [("Five years of experience with Python and SQL", CriterionKind.Experience, Must), ("Degree in computer science", CriterionKind.Education, Must), ("Very good German", CriterionKind.Language, Must), ("Experience with Kafka", CriterionKind.Skill, Low)]
        },
        {
            "Sie verfügen über mindestens fünf Jahre Erfahrung mit Python und SQL, ein abgeschlossenes Studium der Informatik und sehr gute Deutschkenntnisse. Erfahrung mit Kafka ist wünschenswert.",
            [("Mindestens fünf Jahre Erfahrung mit Python und SQL", CriterionKind.Experience, Must), ("Abgeschlossenes Studium der Informatik", CriterionKind.Education, Must), ("Sehr gute Deutschkenntnisse", CriterionKind.Language, Must), ("Erfahrung mit Kafka", CriterionKind.Skill, Low)]
        },
        {
            "You bring a bachelor's degree in mathematics or physics and three years of experience in logistics. You speak fluent English. Ideally, you have experience with Tableau.",
            [("Bachelor's degree in mathematics or physics", CriterionKind.Education, Normal), ("Three years of experience in logistics", CriterionKind.Experience, Normal), ("Fluent English", CriterionKind.Language, Normal), ("Experience with Tableau", CriterionKind.Skill, Low)]
        },
        {
            "You must have a driving licence, experience with forklifts and good knowledge of German.",
            [("Driving licence", CriterionKind.Certificate, Must), ("Experience with forklifts", CriterionKind.Skill, Must), ("Good knowledge of German", CriterionKind.Language, Must)]
        },
        {
            "Du hast eine abgeschlossene Ausbildung als Koch, mehrjährige Erfahrung in der Gastronomie und sprichst fließend Englisch. Französischkenntnisse sind von Vorteil.",
            [("Abgeschlossene Ausbildung als Koch", CriterionKind.Education, Normal), ("Mehrjährige Erfahrung in der Gastronomie", CriterionKind.Experience, Normal), ("Fließend Englisch", CriterionKind.Language, Normal), ("Französischkenntnisse", CriterionKind.Language, Low)]
        },
        {
            "We expect experience with Java or Kotlin, solid knowledge of Docker, and fluent English.",
            [("Experience with Java or Kotlin", CriterionKind.Skill, Normal), ("Solid knowledge of Docker", CriterionKind.Skill, Normal), ("Fluent English", CriterionKind.Language, Normal)]
        },
        {
            "You have experience with AWS/Azure/GCP and a master's degree or PhD in statistics, Kafka would be a plus.",
            [("Experience with AWS/Azure/GCP", CriterionKind.Skill, Normal), ("Master's degree or PhD in statistics", CriterionKind.Education, Normal), ("Kafka", CriterionKind.Skill, Low)]
        },
        {
            "You are fluent in German and English and have strong communication and negotiation skills.",
            [("Fluent in German and English", CriterionKind.Language, Normal), ("Communication", CriterionKind.Skill, Normal), ("Negotiation skills", CriterionKind.Skill, Normal)]
        },
        {
            "At least two years of experience as a nurse and a nursing degree are required. Knowledge of SAP and experience with Excel are desirable.",
            [("At least two years of experience as a nurse", CriterionKind.Experience, Must), ("Nursing degree", CriterionKind.Education, Must), ("Knowledge of SAP", CriterionKind.Skill, Low), ("Experience with Excel", CriterionKind.Skill, Low)]
        },
        {
            "Sie bringen mindestens drei Jahre Berufserfahrung in der Buchhaltung, sichere Kenntnisse in SAP und Excel sowie gute Englischkenntnisse mit.",
            [("Mindestens drei Jahre Berufserfahrung in der Buchhaltung", CriterionKind.Experience, Must), ("SAP", CriterionKind.Skill, Must), ("Excel", CriterionKind.Skill, Must), ("Gute Englischkenntnisse", CriterionKind.Language, Must)]
        },
    };

    [Theory, MemberData(nameof(Paragraphs))]
    public async Task A_paragraph_gives_one_criterion_for_each_demand(string paragraph, (string Text, CriterionKind Kind, Importance Importance)[] expected)
    {
        foreach (var lead in new[] { "## Your profile\n\n", "Your profile\n\n", "Ihr Profil\n", "We bake bread for people of every age.\n\n" })
        {
            var criteria = await Ad.Criteria(lead + paragraph);

            criteria.Select(item => (item.Text, item.Kind, item.Importance)).ShouldBe(expected, lead);
            criteria.ShouldAllBe(item => paragraph.Contains(item.Source!, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Short_sentences_about_known_skills_count_where_requirements_are_expected()
    {
        (await Ad.Criteria("## Your profile\n\nYou know Python and Docker inside out. SQL is a must. Kafka would be a plus. We love Excel.")).Select(item => (item.Text, item.Importance))
            .ShouldBe([("Python and Docker inside out", Normal), ("SQL", Must), ("Kafka", Low)]);
        (await Ad.Criteria("## Anforderungen\n\nSie beherrschen Python und SQL. Kafka wäre von Vorteil.")).Select(item => (item.Text, item.Importance))
            .ShouldBe([("Python", Must), ("SQL", Must), ("Kafka", Low)]);
    }

    [Fact]
    public async Task Two_paragraphs_below_each_other_are_read_as_paragraphs() =>
        (await Ad.Criteria("Your profile\nYou have three years of experience in sales and fluent French. You have a degree in business.\nYou have good knowledge of Excel. Experience with SAP is a plus."))
            .Select(item => (item.Text, item.Kind, item.Importance)).ShouldBe(
            [
                ("Three years of experience in sales", CriterionKind.Experience, Normal), ("Fluent French", CriterionKind.Language, Normal), ("Degree in business", CriterionKind.Education, Normal),
                ("Good knowledge of Excel", CriterionKind.Skill, Normal), ("Experience with SAP", CriterionKind.Skill, Low),
            ]);

    [Fact]
    public async Task A_protected_attribute_in_a_paragraph_is_refused_and_the_other_demands_stay()
    {
        var draft = await Ad.Draft("## Your profile\n\nYou have five years of experience with Python, a degree in computer science and are under 35 years old.");

        draft.Criteria.Items.ShouldNotContain(item => item.Text.Contains("35", StringComparison.Ordinal));
        draft.Warnings.ShouldHaveSingleItem().Kind.ShouldBe(ProtectedAttribute.Age);
    }

    [Theory]
    [InlineData("We have 20 years of experience with Python, a team of experts and strong skills in SQL.")]
    [InlineData("## Your tasks\n\nYou will build pipelines with Python and SQL, lead a team and share your knowledge.")]
    [InlineData("Wir sind ein führendes Unternehmen mit 30 Jahren Erfahrung, starken Kenntnissen in Python und einem Standort in Köln.")]
    public async Task Boasting_and_duties_give_none(string ad) => (await Ad.Criteria(ad)).ShouldBeEmpty();
}
