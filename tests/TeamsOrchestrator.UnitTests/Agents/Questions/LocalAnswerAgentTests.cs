using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Agents.Questions;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Questions;

public sealed class LocalAnswerAgentTests
{
    private static readonly DocumentPage Page = new(1,
    [
        "Work experience",
        "Jan 2018 - Present  Backend Engineer, Fabrikam",
        "Built event streaming with Apache Kafka and ran PostgreSQL clusters.",
        "Led a team of four people through a migration.",
        "No experience with Kubernetes.",
        "Basic knowledge of Java.",
        "Education",
        "MSc Computer Science",
        "Languages",
        "German: native, English: C1",
    ]);

    private readonly LocalAnswerAgent agent = new(SkillLexicon.Default, TimeProvider.System);

    [Theory]
    [InlineData("does she know Kafka?", AnswerKind.Named, "Built event streaming with Apache Kafka and ran PostgreSQL clusters.")]
    [InlineData("Any experience with relational databases?", AnswerKind.Narrower, "Built event streaming with Apache Kafka and ran PostgreSQL clusters.")]
    [InlineData("kennt er Kubernetes", AnswerKind.Missing, "No experience with Kubernetes.")]
    [InlineData("How good is her Java?", AnswerKind.Basic, "Basic knowledge of Java.")]
    [InlineData("Spricht sie Deutsch?", AnswerKind.Named, "German: native, English: C1")]
    [InlineData("has she ever led a team", AnswerKind.Named, "Led a team of four people through a migration.")]
    [InlineData("What did she study?", AnswerKind.Part, "MSc Computer Science")]
    public async Task What_was_asked_about_is_quoted_as_the_cv_says_it(string question, AnswerKind kind, string quote)
    {
        var answer = await AskAsync(question);

        answer.Statements.ShouldContain(statement => statement.Kind == kind && statement.Quotes.Any(found => found.Quote == quote));
        answer.NotNamed.ShouldBeEmpty();
        AnswerCheck.Check(answer, [Page]).ShouldSatisfyAllConditions(checkedAnswer => checkedAnswer.Statements.Count.ShouldBe(answer.Statements.Count), checkedAnswer => checkedAnswer.NotShown.ShouldBe(0));
    }

    [Theory]
    [InlineData("does she know Databricks", "Databricks")]
    [InlineData("Spricht er Polnisch?", "Polnisch")]
    [InlineData("did she publish poems?", "publish poems")]
    public async Task What_the_cv_does_not_name_is_said_to_be_not_named(string question, string name)
    {
        var answer = await AskAsync(question);

        answer.Statements.ShouldAllBe(statement => statement.Kind == AnswerKind.Part, "the languages that it does name are of use to whoever asked for another one");
        answer.NotNamed.ShouldBe([name]);
    }

    [Fact]
    public void A_statement_without_a_valid_quote_and_one_that_rejects_somebody_fall_and_are_counted()
    {
        var answer = new CandidateAnswer(
        [
            Said("The CV names Kafka.", "Built event streaming with Apache Kafka", "Kafka in 2030"),
            Said("The CV names Scala.", "Ten years of Scala"),
            Said("The person should be rejected.", "MSc Computer Science"),
            Said("The CV names no quote."),
        ], []);

        var kept = AnswerCheck.Check(answer, [Page]);

        kept.Statements.ShouldHaveSingleItem().Quotes.ShouldBe([new Evidence("Built event streaming with Apache Kafka", 1, 3)]);
        kept.NotShown.ShouldBe(3);
    }

    private static AnswerStatement Said(string text, params string[] quotes) => new(AnswerKind.Worded, text, Found: null, [.. quotes.Select(quote => new Evidence(quote, Page: null, Line: null))]);

    private Task<CandidateAnswer> AskAsync(string question) => agent.RunAsync(new CandidateQuestion(question, [Page], new Profile { Language = "en" }, "en"), CancellationToken.None);
}
