using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Interviews;
using TeamsOrchestrator.Agents.Skills;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.UnitTests.Agents.Interviews;

public sealed class LocalInterviewAgentTests
{
    private static readonly LocalInterviewAgent Agent = new();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task The_core_is_the_same_for_everybody_asks_about_must_haves_first_and_tells_how_to_score(string language)
    {
        var criteria = Sample.Criteria(12);

        var first = await Agent.RunAsync(new InterviewKitRequest(criteria, language), CancellationToken.None);
        var second = await Agent.RunAsync(new InterviewKitRequest(criteria, language), CancellationToken.None);

        first.Kit.Questions.ShouldBe(second.Kit.Questions, new SameQuestion());
        first.Kit.Questions.Count.ShouldBe(InterviewKit.MostCore);
        first.Kit.Questions.ShouldAllBe(question => question.Core && question.Quote == null && question.Guide.Count == 3);
        criteria.Find(first.Kit.Questions[0].CriterionId!)!.MustHave.ShouldBeTrue();
        first.Kit.Questions.Select(question => question.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task Questions_for_a_candidate_aim_at_the_weakest_evidence_and_quote_it_verbatim()
    {
        var criteria = Sample.Criteria(5);
        var screening = Sample.Screening(criteria, Verdict.Met, Verdict.Partly, Verdict.NotFound, Verdict.Met, Verdict.NotFound);

        var kit = (await Agent.RunAsync(new InterviewKitRequest(criteria, "en") { Screening = screening }, CancellationToken.None)).Kit;

        kit.Questions.Select(question => question.CriterionId).ShouldBe(["c2", "c1", "c4"], ignoreOrder: true);
        kit.Questions.Single(question => question.CriterionId == "c1").Quote.ShouldBe("evidence on c1");
        kit.Questions.ShouldAllBe(question => !question.Core && !question.CriterionId!.Contains("c0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Native speaker of German")]
    [InlineData("A young and dynamic graduate")]
    [InlineData("Accent-free English")]
    public async Task Nothing_is_asked_that_touches_a_protected_attribute_whatever_the_criteria_say(string text)
    {
        var criteria = new CriteriaSet([new Criterion { Id = "bad", Text = text, MustHave = true }, .. Sample.Criteria(3).Items]);
        var screening = Sample.Screening(criteria, Verdict.NotFound, Verdict.NotFound, Verdict.Met, Verdict.Met);
        foreach (var request in new[] { new InterviewKitRequest(criteria, "en"), new InterviewKitRequest(criteria, "de") { Screening = screening } })
        {
            var kit = (await Agent.RunAsync(request, CancellationToken.None)).Kit;

            kit.Questions.ShouldNotBeEmpty();
            kit.Questions.ShouldAllBe(question => ProtectedAttributes.Find(question.Text).Count == 0);
        }
    }

    [Fact]
    public async Task Feedback_adds_and_drops_questions_for_one_candidate_and_what_is_not_understood_is_said_back()
    {
        var criteria = new CriteriaSet([new Criterion { Id = "sql", Text = "SQL" }, new Criterion { Id = "kafka", Text = "Kafka" }]);
        var screening = Sample.Screening(criteria, Verdict.Met, Verdict.NotFound);
        var current = (await Agent.RunAsync(new InterviewKitRequest(criteria, "en") { Screening = screening }, CancellationToken.None)).Kit;

        var draft = await new LocalInterviewReviser(SkillLexicon.Default).RunAsync(
            new InterviewKitRevisionRequest(
                new InterviewKitRequest(criteria, "en") { Screening = screening }, current, "Leave out Kafka. Ask more about SQL. Where do you see data contracts going? How old is she? Dance."),
            CancellationToken.None);

        draft.Kit.Questions.Select(question => question.CriterionId).ShouldBe(["sql", null]);
        draft.Kit.Questions[1].Text.ShouldBe("Where do you see data contracts going?");
        draft.Understood.Select(item => item.Kind).ShouldBe([InstructionKind.Drop, InstructionKind.Add, InstructionKind.Add]);
        draft.NotUsed.ShouldBe(["How old is she?", "Dance."]);
    }

    [Theory]
    [InlineData("How old are you?")]
    [InlineData("Are you married, and do you have children?")]
    [InlineData("Where are you originally from?")]
    [InlineData("Do you have any illnesses?")]
    [InlineData("Wie alt sind Sie?")]
    [InlineData("Haben Sie Kinder?")]
    [InlineData("Woher kommen Sie?")]
    [InlineData("Sind Sie in einer Gewerkschaft?")]
    public void Questions_that_interviewers_must_not_ask_are_known(string question) => ProtectedAttributes.Find(question).ShouldNotBeEmpty();

    [Theory]
    [InlineData("How old is the system that you replaced?")]
    [InlineData("Where do your data come from?")]
    [InlineData("Have you worked with children in care?")]
    [InlineData("Welche Probleme haben Sie gelöst?")]
    [InlineData("What is your approach to data health?")]
    public void Questions_about_the_work_are_left_alone(string question) => ProtectedAttributes.Find(question).ShouldBeEmpty();

    [Fact]
    public void A_kit_of_any_agent_is_held_to_what_may_be_asked()
    {
        var screening = Sample.Screening(Sample.Criteria(1), Verdict.Partly);
        var asked = new InterviewKit(
        [
            new InterviewQuestion("1", "Your CV says “evidence on c0”. Tell us more.", "c0", Core: true, "evidence on c0", []),
            new InterviewQuestion("2", "Your CV says “invented”. Tell us more.", "c0", Core: false, "invented", []),
            new InterviewQuestion("3", "Do you plan to have children?", "c0", Core: false, null, []),
            new InterviewQuestion("1", "The same id again.", "c0", Core: false, null, []),
        ], "en");

        KitCheck.Check(asked, core: false, screening).Questions.Select(question => (question.Id, question.Core)).ShouldBe([("1", false)]);
        KitCheck.Check(asked, core: true, screening: null).Questions.Select(question => question.Id).ShouldBe(["1"], "core questions quote nobody");
    }

    private sealed class SameQuestion : IEqualityComparer<InterviewQuestion>
    {
        public bool Equals(InterviewQuestion? x, InterviewQuestion? y) => x?.Text == y?.Text && x?.Id == y?.Id && x!.Guide.SequenceEqual(y!.Guide);

        public int GetHashCode(InterviewQuestion obj) => obj.Id.GetHashCode(StringComparison.Ordinal);
    }
}
