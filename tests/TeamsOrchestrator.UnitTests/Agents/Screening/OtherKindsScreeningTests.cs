using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Screening;

public sealed class OtherKindsScreeningTests
{
    [Theory]
    [InlineData("Bachelor's degree", "MSc Computer Science, 2015", Verdict.Met)]
    [InlineData("Bachelor's degree in Computer Science", "B.Sc. in Computer Science", Verdict.Met)]
    [InlineData("Master's degree in Computer Science", "Bachelor of Science in Computer Science", Verdict.Partly)]
    [InlineData("PhD", "Bachelor of Arts", Verdict.NotFound)]
    [InlineData("PhD in physics", "Dr. rer. nat. Physik, Ph.D. in physics", Verdict.Met)]
    [InlineData("Bachelor in Computer Science or related field", "B.Tech in Information Technology", Verdict.Met)]
    [InlineData("Bachelor in Computer Science", "Bachelor of Arts in History", Verdict.Partly)]
    [InlineData("Abgeschlossenes Studium der Informatik", "Diplom-Informatikerin, Diplom Informatik", Verdict.Met)]
    [InlineData("Abgeschlossene Berufsausbildung", "Ausbildung zur Köchin", Verdict.Met)]
    [InlineData("Master's degree", "Certified Scrum Master", Verdict.NotFound)]
    [InlineData("Master's degree", "Reports of the harbour master's office", Verdict.NotFound)]
    [InlineData("Master's degree", "MS Office and MS Project", Verdict.NotFound)]
    [InlineData("Master's degree", "MS in Statistics", Verdict.Met)]
    [InlineData("Bachelor's degree", "Currently pursuing a Bachelor of Science", Verdict.Partly)]
    [InlineData("Bachelor's degree", "Promotion to team lead", Verdict.NotFound)]
    [InlineData("MBA", "M.B.A. or not, an MBA", Verdict.Met)]
    public async Task Degrees_are_compared_by_level_field_and_completion(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion, CriterionKind.Education)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task Work_may_make_up_for_a_degree_only_where_the_criterion_says_so()
    {
        var cv = new Cv().Work("Developer", "2015-01", "2020-12");

        (await cv.Screen("Bachelor's degree or equivalent experience", CriterionKind.Education)).Verdict.ShouldBe(Verdict.Partly);
        (await cv.Screen("Bachelor's degree", CriterionKind.Education)).Verdict.ShouldBe(Verdict.NotFound);
    }

    [Theory]
    [InlineData("English", "Languages: English, German", Verdict.Met)]
    [InlineData("Fluent English", "English (C1), German (A2)", Verdict.Met)]
    [InlineData("Fluent German", "English (C1), German (A2)", Verdict.Partly)]
    [InlineData("German B2", "Deutsch: Muttersprache", Verdict.Met)]
    [InlineData("Verhandlungssicheres Englisch", "Englisch fließend in Wort und Schrift", Verdict.Met)]
    [InlineData("Gute Deutschkenntnisse", "Deutschkenntnisse: B2", Verdict.Met)]
    [InlineData("German at level C1", "German (B2)", Verdict.Partly)]
    [InlineData("Fluent French", "Sprachen: Französisch", Verdict.Partly)]
    [InlineData("French", "Worked with French customers", Verdict.NotFound)]
    [InlineData("English", "BA in English literature", Verdict.NotFound)]
    [InlineData("German or French", "French: fluent", Verdict.Met)]
    [InlineData("German and French", "French: fluent", Verdict.Partly)]
    [InlineData("English C1", "fluent in English and basic French", Verdict.Met)]
    [InlineData("French B2", "fluent in English and basic French", Verdict.Partly)]
    [InlineData("Spanish", "No Spanish language skills", Verdict.NotFound)]
    public async Task Languages_are_compared_by_level(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion, CriterionKind.Language)).Verdict.ShouldBe(expected);

    [Fact]
    public async Task The_language_of_the_cv_is_a_hint_and_no_evidence()
    {
        var finding = await Cv.Of("Cook and baker").WrittenIn("en").Screen("English", CriterionKind.Language);

        finding.Verdict.ShouldBe(Verdict.NotFound);
        finding.Derivation.ShouldBe("no level stated; the CV itself is written in English");
    }

    [Theory]
    [InlineData("AWS Certified Solutions Architect", "AWS Solutions Architect Associate, 2022", Verdict.Met)]
    [InlineData("PMP certificate", "Certified Project Management Professional", Verdict.Met)]
    [InlineData("Scrum Master certificate", "Certified ScrumMaster (CSM)", Verdict.Met)]
    [InlineData("TensorFlow certificate", "TensorFlow models", Verdict.Partly)]
    [InlineData("TensorFlow certificate", "TensorFlow Developer Certificate", Verdict.Met)]
    [InlineData("CKA", "Kubernetes in production", Verdict.Partly)]
    [InlineData("Six Sigma Green Belt", "Six Sigma Black Belt", Verdict.Met)]
    public async Task Certificates_are_known_by_name_and_abbreviation(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion, CriterionKind.Certificate)).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData("Degree in electrical engineering", "Bachelor of Engineering in Civil Engineering", Verdict.Partly)]
    [InlineData("Degree in electrical engineering", "BE Electrical, Bhopal", Verdict.Met)]
    [InlineData("Degree in mechanical engineering", "Diploma in Mechanical Engineering", Verdict.Partly)]
    [InlineData("Degree in engineering", "Bachelor of Engineering, Civil", Verdict.Met)]
    [InlineData("Bachelor's degree", "High school diploma", Verdict.NotFound)]
    [InlineData("Degree in electrical engineering", "MS Electrical, tools", Verdict.NotFound)]
    public async Task The_field_of_a_degree_is_told_from_what_every_degree_of_its_kind_is_called(string criterion, string line, Verdict expected) =>
        (await new Cv().With("Education", line).Screen(criterion, CriterionKind.Education)).Verdict.ShouldBe(expected);

    [Theory]
    [InlineData("Based in Berlin", "Wohnort: Berlin", Verdict.Met)]
    [InlineData("Based in Berlin", "Willing to relocate", Verdict.Partly)]
    [InlineData("Based in Berlin", "Hamburg", Verdict.NotFound)]
    [InlineData("Work permit for the EU", "Valid EU work permit", Verdict.Met)]
    [InlineData("Right to work in the UK", "Eligible to work in the UK", Verdict.Met)]
    public async Task Places_and_permissions_are_found(string criterion, string line, Verdict expected) =>
        (await Cv.Of(line).Screen(criterion, CriterionKind.Location)).Verdict.ShouldBe(expected);
}
