using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class SkillScreeningTests
{
    [Theory]
    [InlineData("Java", "Ten years of JavaScript and TypeScript")]
    [InlineData("Java", "javascript, jquery")]
    [InlineData("C", "Built engines in C++ and tools in C#")]
    [InlineData("C", "Reported to the C-level")]
    [InlineData("C", "Completed course C at the academy")]
    [InlineData("C++", "Embedded work in C")]
    [InlineData("C#", "Embedded work in C and C++")]
    [InlineData(".NET", "Site owner of example.net")]
    [InlineData(".NET", "Net revenue grew by 10 %")]
    [InlineData("Go", "Responsible for go-to-market and go live of three products")]
    [InlineData("Go", "Always ready to go the extra mile")]
    [InlineData("R", "Head of R&D, reports to John R. Smith")]
    [InlineData("R", "Ranked in class R of the school")]
    [InlineData("React", "Able to react to incidents quickly")]
    [InlineData("Excel", "I excel at working with people")]
    [InlineData("Spring", "Spring 2020: semester abroad")]
    [InlineData("Swift", "A swift response to every customer")]
    [InlineData("SQL", "MongoDB only")]
    [InlineData("AWS", "Lawson and saws")]
    [InlineData("Git", "Legitimate work with digital goods")]
    [InlineData("SAP", "ASAP delivery")]
    [InlineData("Scala", "Scalable systems")]
    [InlineData("GitHub", "Profile: https://github.com/somebody")]
    public async Task A_word_within_another_word_or_with_another_meaning_is_no_evidence(string criterion, string line) =>
        (await Cv.Of(line).Screen(criterion)).Verdict.ShouldBe(Verdict.NotFound);

    [Theory]
    [InlineData("Java", "Back end in Java 17 and JavaScript")]
    [InlineData("C", "Languages: C, C++")]
    [InlineData("C", "Firmware written in C for small devices")]
    [InlineData("C++", "C/C++/C#")]
    [InlineData("C++", "Modern C++17 on Linux")]
    [InlineData("C#", "C#/.NET developer")]
    [InlineData(".NET", "C#/.NET developer")]
    [InlineData(".NET", "Migrated from ASP.NET to Blazor")]
    [InlineData(".NET", ".net core, azure")]
    [InlineData("Go", "Services in Go and Rust")]
    [InlineData("Go", "Python, Go, Kubernetes")]
    [InlineData("Golang", "Go")]
    [InlineData("R", "Statistics with R and Python")]
    [InlineData("R", "Skills: R, SQL")]
    [InlineData("Node.js", "Backends with nodejs")]
    [InlineData("Node.js", "Node.js, Express")]
    [InlineData("React", "react, redux, typescript")]
    [InlineData("CI/CD", "Set up continuous integration")]
    [InlineData("CI/CD", "CI / CD with Jenkins")]
    [InlineData("CI/CD", "GitLab CI pipelines")]
    [InlineData("Python", "Python 3.11")]
    [InlineData("Python", "python3, pandas")]
    [InlineData("Kubernetes", "Clusters on K8s")]
    [InlineData("PostgreSQL", "Postgres and Redis")]
    [InlineData("JavaScript", "10 years of JS")]
    [InlineData("Machine learning", "ML models in production")]
    [InlineData("relational databases", "Tuned PostgreSQL")]
    [InlineData("Relational database", "MS SQL Server")]
    [InlineData("Cloud platforms", "Ran services on AWS")]
    [InlineData("Project management", "Projektleitung für den Umzug")]
    [InlineData("Accounting", "Buchhalterin mit Monatsabschluss")]
    [InlineData("Nursing", "Gesundheits- und Krankenpfleger, Intensivstation")]
    [InlineData("Test-driven development", "TDD from the first day")]
    [InlineData("Excel", "Expert in MS Excel")]
    [InlineData("Driving licence", "Führerschein Klasse B")]
    [InlineData("Stakeholder management", "Built stakeholder relationships across government")]
    public async Task A_skill_is_found_by_name_synonym_abbreviation_version_or_kind(string criterion, string line)
    {
        var finding = await Cv.Of("Some heading", line).Screen(criterion);

        finding.Verdict.ShouldBe(Verdict.Met);
        finding.Evidence[0].Quote.ShouldBe(line);
        finding.Evidence[0].Line.ShouldBe(2);
        finding.Evidence[0].Page.ShouldBe(1);
    }

    [Theory]
    [InlineData("Java", "No experience with Java")]
    [InlineData("Java", "No experience with Kotlin, Scala or Java")]
    [InlineData("Java", "I have never used Java")]
    [InlineData("SAP", "Keine Erfahrung mit SAP")]
    [InlineData("SAP", "Bisher ohne SAP-Kenntnisse")]
    [InlineData("Docker", "I have not worked with Docker")]
    public async Task A_denial_is_no_evidence_and_is_said(string criterion, string line)
    {
        var finding = await Cv.Of(line).Screen(criterion);

        finding.Verdict.ShouldBe(Verdict.NotFound);
        finding.Evidence.ShouldBeEmpty();
        finding.Derivation.ShouldNotBeNull().ShouldContain("named only as missing");
    }

    [Theory]
    [InlineData("Python", "No Java experience, strong Python")]
    [InlineData("Python", "I know not only Java but also Python")]
    [InlineData("Python", "No degree. Python since 2015")]
    [InlineData("Python", "Without doubt our best Python developer")]
    [InlineData("Python", "Not afraid of legacy code; Python every day")]
    [InlineData("Python", "Machine learning with Python")]
    [InlineData("Python", "Fabrikam Limited, Python developer")]
    public async Task A_denial_reaches_only_its_own_statement(string criterion, string line) =>
        (await Cv.Of(line).Screen(criterion)).Verdict.ShouldBe(Verdict.Met);

    [Theory]
    [InlineData("Java", "Basic knowledge of Java")]
    [InlineData("Java", "Willing to learn Java")]
    [InlineData("Java", "Java (basic)")]
    [InlineData("Java", "Java - beginner")]
    [InlineData("SQL", "Grundkenntnisse in SQL")]
    [InlineData("SQL", "SQL: Grundkenntnisse")]
    [InlineData("SQL", "Simple SQL queries")]
    [InlineData("Kotlin", "Basics of Java, Kotlin")]
    [InlineData("Kubernetes", "Interested in Kubernetes")]
    [InlineData("Kubernetes", "Limited experience with Kubernetes")]
    [InlineData("Kubernetes", "Erste Erfahrungen mit Kubernetes")]
    public async Task Basic_or_wished_for_knowledge_counts_partly(string criterion, string line) =>
        (await Cv.Of(line).Screen(criterion)).Verdict.ShouldBe(Verdict.Partly);

    [Theory]
    [InlineData("Basic knowledge of Java")]
    [InlineData("Willingness to learn Java")]
    [InlineData("Grundkenntnisse in Java")]
    public async Task Basic_knowledge_is_enough_where_no_more_is_asked(string criterion) =>
        (await Cv.Of("Basic knowledge of Java").Screen(criterion)).Verdict.ShouldBe(Verdict.Met);

    [Fact]
    public async Task A_broader_skill_counts_partly_and_a_broad_field_not_at_all()
    {
        (await Cv.Of("Relational databases").Screen("PostgreSQL")).Verdict.ShouldBe(Verdict.Partly);
        (await Cv.Of("Cloud platforms").Screen("AWS")).Verdict.ShouldBe(Verdict.NotFound);
        (await Cv.Of("Programming").Screen("Java")).Verdict.ShouldBe(Verdict.NotFound);
    }

    [Fact]
    public async Task A_sibling_is_no_evidence() => (await Cv.Of("MySQL and Oracle").Screen("PostgreSQL")).Evidence.ShouldNotContain(quote => quote.Quote.Contains("PostgreSQL"));

    [Theory]
    [InlineData("Python and SQL", Verdict.Partly)]
    [InlineData("Python or SQL", Verdict.Met)]
    [InlineData("Python/SQL", Verdict.Met)]
    [InlineData("SQL, Python or a comparable language", Verdict.Met)]
    [InlineData("Python & SQL", Verdict.Partly)]
    [InlineData("At least one of Python, Java, SQL", Verdict.Met)]
    [InlineData("Programming languages such as Java, Python", Verdict.Met)]
    [InlineData("Cloud platform (AWS, Azure or Google Cloud)", Verdict.NotFound)]
    [InlineData("Python, ideally Django", Verdict.Met)]
    [InlineData("Python with Django", Verdict.Partly)]
    [InlineData("Python (Django, Flask)", Verdict.Met)]
    public async Task All_of_a_list_is_asked_unless_it_names_alternatives(string criterion, Verdict expected) =>
        (await Cv.Of("Python in production").Screen(criterion)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task What_is_missing_from_a_list_is_named() =>
        (await Cv.Of("Python in production").Screen("Python and SQL")).Derivation.ShouldBe("no mention of SQL");

    [Fact]
    public async Task Words_that_narrow_a_skill_have_to_be_there_too()
    {
        (await Cv.Of("SQL, Python").Screen("SQL tuning")).Verdict.ShouldBe(Verdict.Partly);
        (await Cv.Of("SQL tuning of nightly jobs").Screen("SQL tuning")).Verdict.ShouldBe(Verdict.Met);
    }

    [Fact]
    public async Task An_accepted_wording_counts_and_is_named()
    {
        var finding = await Cv.Of("Snowflake models for finance").Screen("SQL", CriterionKind.Skill, "Snowflake");

        finding.Verdict.ShouldBe(Verdict.Met);
        finding.Derivation.ShouldBe("Snowflake counts as SQL");
    }

    [Theory]
    [InlineData("Policy drafting for ministries", "Drafted policies for two ministries", Verdict.Met)]
    [InlineData("Policy drafting for ministries", "Drafted letters", Verdict.NotFound)]
    [InlineData("Beekeeping", "Kept bees, beekeeping club", Verdict.Met)]
    [InlineData("Beekeeping", "Kept bees", Verdict.NotFound)]
    public async Task What_the_lexicon_does_not_know_is_looked_for_by_its_words(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion, CriterionKind.Other)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task A_phrase_may_be_wrapped_over_two_lines() =>
        (await Cv.Of("Built many different models for customers in machine", "learning and statistics").Screen("Machine learning")).Verdict.ShouldBe(Verdict.Met);

    [Fact]
    public async Task A_phrase_does_not_cross_list_items() =>
        (await Cv.Of("- Machine", "- learning platform").Screen("Machine learning")).Verdict.ShouldBe(Verdict.NotFound);

    [Theory]
    [InlineData("AutoCAD, SolidWorks or Fabricad", "Drawings in SolidWorks", Verdict.Met)]
    [InlineData("AutoCAD, SolidWorks and Fabricad", "Drawings in AutoCAD and SolidWorks", Verdict.Partly)]
    public async Task An_alternative_that_nobody_knows_is_not_asked_of_who_has_another(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion)).Verdict.ShouldBe(expected);
}
