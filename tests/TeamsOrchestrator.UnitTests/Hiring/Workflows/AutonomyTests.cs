using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.UnitTests.Hiring.Workflows;

/// <summary>How much an agent may do by itself, and what a condition may skip.</summary>
public sealed class AutonomyTests
{
    private static readonly StepOutcome[] Decisions = [StepOutcome.Approve, StepOutcome.Edit, StepOutcome.Reject, StepOutcome.Revise];

    [Theory]
    [InlineData("human", AutonomyKind.Human, 0)]
    [InlineData("ai drafts, human approves", AutonomyKind.Drafts, 0)]
    [InlineData("ai acts, human samples 10 %", AutonomyKind.Acts, 10)]
    [InlineData("ai acts, human samples 100%", AutonomyKind.Acts, 100)]
    [InlineData("ai acts, human samples 0 %", null, 0)]
    [InlineData("ai acts, human samples 101 %", null, 0)]
    [InlineData("ai acts, human samples -5 %", null, 0)]
    [InlineData("ai acts", null, 0)]
    [InlineData("Human", null, 0)]
    public void A_degree_is_read_as_it_is_written(string text, AutonomyKind? kind, int percent)
    {
        var read = Autonomy.Parse(text);

        (read?.Kind, read?.SamplePercent ?? 0).ShouldBe((kind, percent));
        if (read is not null)
        {
            Autonomy.Parse(read.ToString()).ShouldBe(read);
        }
    }

    [Fact]
    public void Samples_are_as_many_as_asked_for_and_the_same_however_often_it_is_asked()
    {
        var acts = new Autonomy(AutonomyKind.Acts, 20);
        var instances = Enumerable.Range(0, 5_000).Select(number => new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8])).ToList();

        instances.Count(id => acts.IsSampled(id, 1)).ShouldBeInRange(850, 1_150);
        instances.ShouldAllBe(id => acts.IsSampled(id, 1) == acts.IsSampled(id, 1));
        instances.ShouldAllBe(id => new Autonomy(AutonomyKind.Acts, 100).IsSampled(id, 1) && Autonomy.Drafts.IsSampled(id, 1));
    }

    [Theory]
    [InlineData("criteria", true)]
    [InlineData("rework", false)]
    [InlineData("candidate", false)]
    [InlineData("final", false)]
    public void An_agent_acts_alone_only_before_a_review_that_is_about_no_person(string review, bool allowed)
    {
        var problems = Of(
            Agent("a", "r") with { Autonomy = new Autonomy(AutonomyKind.Acts, 10) }, Review("r", review, "w"),
            new WorkflowStep { Id = "w", Kind = StepKind.Each, Subject = "candidate", Until = "requisition-closed", Transitions = To((StepOutcome.Next, "end")) }).FindProblems();

        problems.Select(problem => problem.Message.Contains("can never be set to act alone", StringComparison.Ordinal)).ShouldBe(allowed ? [] : [true]);
    }

    [Fact]
    public void A_review_that_an_agent_may_answer_or_a_condition_may_skip_is_none_before_an_end()
    {
        var acts = Of(Agent("a", "r") with { Autonomy = new Autonomy(AutonomyKind.Acts, 10) }, Review("r", "criteria", "end")).FindProblems();
        var skipped = Of(Agent("a", "r"), Review("r", "final", "end", skip: "end")).FindProblems();
        var round = Of(Agent("a", "r"), Review("r", "final", "end", skip: "a")).FindProblems();
        var fine = Of(Agent("a", "r"), Review("r", "candidate", "s", skip: "s"), Review("s", "final", "end")).FindProblems();

        acts.Single().Message.ShouldContain("can be reached without a review");
        skipped.Single().Message.ShouldContain("can be reached without a review");
        round.Select(problem => problem.Message).ShouldAllBe(message => message.Contains("can come round to itself without a review", StringComparison.Ordinal));
        round.ShouldNotBeEmpty();
        fine.ShouldBeEmpty();
    }

    [Fact]
    public void What_belongs_to_an_agent_or_to_each_is_refused_elsewhere()
    {
        Of(Agent("a", "r"), Review("r", "final", "end") with { Autonomy = new Autonomy(AutonomyKind.Human) }).FindProblems().Single().Message.ShouldContain("Only an agent has 'autonomy' and 'retry'");
        Of(Agent("a", "r"), Review("r", "final", "end") with { Retry = new RetryRule(2, null) }).FindProblems().Single().Message.ShouldContain("Only an agent has 'autonomy' and 'retry'");
        Of(Agent("a", "r") with { Until = "requisition-closed" }, Review("r", "final", "end")).FindProblems().Single().Message.ShouldContain("'each' needs 'until'");
        Of(Agent("a", "r") with { When = WorkflowCondition.Parse("flagged") }, Review("r", "final", "end")).FindProblems().Single().Message.ShouldContain("'skip' is missing");
    }

    [Theory]
    [InlineData("flagged", "flagged recommended", true)]
    [InlineData("flagged", "recommended", false)]
    [InlineData("not flagged", "recommended", true)]
    [InlineData("recommended and not flagged", "recommended", true)]
    [InlineData("recommended and not flagged", "recommended flagged", false)]
    public void A_condition_holds_where_all_its_facts_are_as_asked(string condition, string facts, bool holds)
    {
        var read = WorkflowCondition.Parse(condition);

        read.Holds(facts.Split(' ').ToHashSet(StringComparer.Ordinal)).ShouldBe(holds);
        (read.ToString(), read.Equals(WorkflowCondition.Parse(condition))).ShouldBe((condition, true));
    }

    [Theory]
    [InlineData("30s", 30)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("0s", null)]
    [InlineData("s", null)]
    [InlineData("5", null)]
    [InlineData("5d", null)]
    public void A_pause_is_read_as_it_is_written(string text, int? seconds) => RetryRule.ParsePause(text)?.TotalSeconds.ShouldBe(seconds ?? -1);

    private static WorkflowDefinition Of(params WorkflowStep[] steps) => new()
    {
        Name = "test", Version = 1, Start = "a",
        Steps = steps.Append(new WorkflowStep { Id = "end", Kind = StepKind.End, Subject = "end", Transitions = To() }).ToDictionary(step => step.Id),
    };

    private static WorkflowStep Agent(string id, string next) => new() { Id = id, Kind = StepKind.Agent, Subject = "criteria", Transitions = To((StepOutcome.Next, next), (StepOutcome.Failed, next)) };

    private static WorkflowStep Review(string id, string subject, string next, string? skip = null) => new()
    {
        Id = id, Kind = StepKind.Review, Subject = subject, Reviewers = ReviewerRole.Hr, When = skip is null ? null : WorkflowCondition.Parse("flagged"),
        Transitions = To([.. Decisions.Select(decision => (decision, next)), .. skip is null ? Array.Empty<(StepOutcome, string)>() : [(StepOutcome.Skip, skip)]]),
    };

    private static Dictionary<StepOutcome, string> To(params (StepOutcome Outcome, string Step)[] transitions) => transitions.ToDictionary(item => item.Outcome, item => item.Step);
}
