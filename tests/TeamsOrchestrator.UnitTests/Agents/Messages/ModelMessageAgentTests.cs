using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Messages;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Agents.Redaction;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.UnitTests.Agents.Models;

namespace TeamsOrchestrator.UnitTests.Agents.Messages;

public sealed class ModelMessageAgentTests
{
    private const string Thanks = "Thank you for your application and for the time you took.";
    private const string No = "After a careful look we have decided not to take your application further.";
    private const string Wish = "We wish you all the best on your way.";

    private static readonly Criterion Sql = new() { Id = "sql", Text = "SQL", MustHave = true };
    private static readonly Criterion Young = new() { Id = "young", Text = "Young and dynamic" };

    private static readonly MessageRequest Rejection = new()
    {
        Kind = MessageKind.Rejection, Language = "en", Name = "Ana Soler", Title = "Data Engineer", Sender = "Riley Recruiter", Assisted = true, NotMet = [Sql, new() { Id = "kafka", Text = "Kafka" }, Young],
        Reasons = ["Ana never worked with relational databases herself."], Covering = Covering.Of(new Redactor(), new Profile { Name = "Ana Soler", Language = "en" }, ["Ben Okafor"]),
    };

    [Fact]
    public async Task A_model_words_the_letter_and_rules_add_the_name_the_rights_and_the_signature()
    {
        var model = new ScriptedModel(Answer(No, """{"criterion":"sql","said":"never worked with relational databases","text":"hands-on work with SQL"},{"criterion":"kafka","said":"Kafka is missing","text":"Kafka"}"""));

        var draft = await Writer(model).RunAsync(Rejection, default);

        draft.Body.ShouldBe($"""
            Dear Ana Soler,

            {Thanks}

            {No}

            For this position we were looking for the following, and did not find enough of it in your application:
            – hands-on work with SQL

            {Wish}

            People decided on your application. Software that uses artificial intelligence helped them by comparing the CV with the requirements of the position; it decides nothing. You can ask us to explain the decision, or to look at it again, by answering this message.

            Kind regards
            Riley Recruiter
            """.ReplaceLineEndings("\n"));
        draft.Remarks.ShouldBeEmpty();
        model.Questions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            asked => asked.ShouldNotContain("Ana"), asked => asked.ShouldNotContain("Soler"), asked => asked.ShouldNotContain("herself"), asked => asked.ShouldNotContain("Riley"),
            asked => asked.ShouldNotContain("Young"), asked => asked.ShouldContain("worked with relational databases"));
    }

    [Theory]
    [InlineData("We have decided not to take your application further. We will call you in 3 months.", "a figure that was not given")]
    [InlineData("We have decided not to take your application further, and will keep your documents on file.", "promises or names something")]
    [InlineData("We have decided not to take your application further, as Mr Weber told you.", "a name that was not given")]
    [InlineData("We have decided not to take your application further, and hope to see you at Fabrikam.", "a name that was not given")]
    [InlineData("We regret that we cannot offer you an interview before Monday.", "a day or a time")]
    [InlineData("Unfortunately we were looking for a young and dynamic person.", "what must not count")]
    [InlineData("Unfortunately other candidates were better.", "compares with others")]
    [InlineData("Unfortunately our software did not recommend you.", "speaks of software")]
    [InlineData("We are glad to tell you that your application goes on to the next step.", "say plainly")]
    [InlineData("Dear applicant, we have decided not to take your application further.", "a salutation")]
    public async Task What_nobody_decided_or_gave_is_asked_again_once_and_then_waits_for_people(string decision, string told)
    {
        var model = new ScriptedModel(Answer(decision), Answer(No));
        var stubborn = new ScriptedModel(Answer(decision));

        var draft = await Writer(model).RunAsync(Rejection, default);
        var fault = await Should.ThrowAsync<ModelFaultException>(() => Writer(stubborn).RunAsync(Rejection, default));

        draft.Body.ShouldContain(No);
        model.Questions[1].ShouldContain(told);
        (fault.Kind, stubborn.Questions.Count).ShouldBe((ModelFault.Malformed, 2));
    }

    [Fact]
    public async Task A_reason_stands_in_the_criterions_words_where_the_models_say_more_and_invitations_and_german_are_held_to_the_same()
    {
        var more = new ScriptedModel(Answer(No, """{"criterion":"sql","said":"relational databases","text":"10 years of SQL at Oracle"}"""));
        var german = new ScriptedModel(Answer("Wir freuen uns, dass Ihre Bewerbung in den nächsten Schritt geht.", reasons: "", "Vielen Dank für Ihre Bewerbung und die Zeit, die Sie sich genommen haben.", "Wir melden uns bald bei Ihnen, um ein Gespräch zu vereinbaren.", "de"));
        var wrong = new ScriptedModel(Answer("We are glad that your application goes on to the next step."));

        (await Writer(more).RunAsync(Rejection, default)).Body.ShouldContain("– SQL\n");
        var invitation = await Writer(german).RunAsync(Rejection with { Kind = MessageKind.Invitation, Language = "de" }, default);
        (await Should.ThrowAsync<ModelFaultException>(() => Writer(wrong).RunAsync(Rejection with { Kind = MessageKind.Invitation, Language = "de" }, default))).Kind.ShouldBe(ModelFault.WrongLanguage);

        invitation.Body.ShouldStartWith("Guten Tag Ana Soler,\n\nVielen Dank");
        invitation.Body.ShouldContain("in den nächsten Schritt");
    }

    [Fact]
    public async Task Feedback_changes_lines_that_are_open_and_nothing_else()
    {
        var draft = await Writer(new ScriptedModel(Answer(No, """{"criterion":"sql","said":"relational databases","text":"hands-on work with SQL"}"""))).RunAsync(Rejection, default);
        var lines = draft.Body.Split('\n').ToList();
        int Number(string line) => lines.IndexOf(line) + 1;
        var model = new ScriptedModel($$"""
            {"changes":[
              {"said":"Shorter","kind":"remove","line":{{Number(Wish)}},"text":null},
              {"said":"Leave out SQL","kind":"remove","line":{{Number("– hands-on work with SQL")}},"text":null},
              {"said":"mention that █ documents are kept for six months","kind":"add","line":null,"text":"We keep your documents for six months."},
              {"said":"Promise a call","kind":"add","line":null,"text":"We will call you on Monday."},
              {"said":"Drop the rights","kind":"remove","line":{{lines.FindIndex(line => line.StartsWith("People decided", StringComparison.Ordinal)) + 1}},"text":null},
              {"said":"Say that the person goes on","kind":"replace","line":{{Number(No)}},"text":"We are glad that you go on."},
              {"said":"nobody said this","kind":"remove","line":{{Number(Thanks)}},"text":null}],
             "notUsed":[]}
            """);
        const string Feedback = "Shorter. Leave out SQL, and mention that Ana's documents are kept for six months. Promise a call. Drop the rights.";

        var revision = await new ModelMessageReviser(model.Structured).RunAsync(new MessageRevisionRequest(Rejection, draft, Feedback), default);
        var turned = await new ModelMessageReviser(new ScriptedModel($$"""{"changes":[{"said":"Say yes","kind":"replace","line":{{Number(No)}},"text":"We are glad that you go on."}],"notUsed":[]}""").Structured)
            .RunAsync(new MessageRevisionRequest(Rejection, draft, "Say yes."), default);

        revision.Revised!.Body.ShouldSatisfyAllConditions(
            body => body.ShouldNotContain(Wish), body => body.ShouldNotContain("For this position we were looking"), body => body.ShouldContain("We keep your documents for six months.\n\nPeople decided on your application."),
            body => body.ShouldContain(No), body => body.ShouldContain(Thanks), body => body.ShouldNotContain("Monday"), body => body.ShouldStartWith("Dear Ana Soler,"), body => body.ShouldEndWith("Kind regards\nRiley Recruiter"));
        revision.Revised.Style.ShouldBeNull();
        revision.Understood.Select(item => item.Kind).ShouldBe([InstructionKind.Shorter, InstructionKind.LeaveOut, InstructionKind.Mention]);
        revision.Understood[2].Quote.ShouldBe("mention that Ana's documents are kept for six months");
        revision.NotUsed.ShouldBe(["Promise a call", "Drop the rights"]);
        model.Questions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(asked => asked.ShouldNotContain("Ana"), asked => asked.ShouldNotContain("Riley"), asked => asked.ShouldNotContain("People decided"));
        (turned.Revised, turned.NotUsed.Count).ShouldBe((null, 1), "what was decided stays what was decided");
    }

    private static ModelMessageAgent Writer(ScriptedModel model) => new(model.Structured, new LocalMessageAgent(SkillLexicon.Default));

    private static string Answer(string decision, string reasons = "", string thanks = Thanks, string wish = Wish, string language = "en") =>
        $$"""{"language":"{{language}}","thanks":"{{thanks}}","decision":"{{decision}}","reasons":[{{reasons}}],"wish":"{{wish}}"}""";
}
