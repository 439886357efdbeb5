using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Questions;

public sealed class ProtectedAskingTests
{
    [Theory]
    [InlineData("how old is she")]
    [InlineData("How old is Ana Soler?")]
    [InlineData("Is Ana married?")]
    [InlineData("Ana's nationality")]
    [InlineData("does the candidate have children?")]
    [InlineData("is C-3 pregnant")]
    [InlineData("Age?")]
    [InlineData("and her religion")]
    [InlineData("Where is she originally from?")]
    [InlineData("Wie alt ist die Bewerberin?")]
    [InlineData("Hat Ana Kinder")]
    [InlineData("Woher kommt der Kandidat?")]
    [InlineData("Ist sie krank?")]
    public void What_must_not_count_is_recognised_however_the_candidate_is_called(string question) => ProtectedAsking.IsAsked(question, "Ana Soler").ShouldBeTrue();

    [Theory]
    [InlineData("does she know Kafka?")]
    [InlineData("How many years has Ana worked with Java?")]
    [InlineData("Has she worked with children in a school?")]
    [InlineData("What did the candidate study?")]
    [InlineData("How old is the system that she migrated?")]
    [InlineData("Does she speak German?")]
    [InlineData("Welche Sprachen spricht sie?")]
    [InlineData("Hat sie ein Team geleitet?")]
    public void What_a_cv_says_of_work_and_learning_may_be_asked(string question) => ProtectedAsking.IsAsked(question, "Ana Soler").ShouldBeFalse();

    [Theory]
    [InlineData("does ana speak German?", "does ███ speak German?")]
    [InlineData("Anas Kenntnisse, soler@mail.example, +49 30 1234567", "████ Kenntnisse, ██████████████████, ██████████████")]
    [InlineData("kennt sie Kafka?", "kennt sie Kafka?")]
    public void A_question_loses_who_is_asked_about_and_keeps_the_rest(string question, string covered) =>
        new Redactor().RedactPerson(question, new Profile { Name = "Ana Soler" }).ShouldBe(covered);
}
