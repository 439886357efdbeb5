using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Hiring.Workflows;

namespace TeamsOrchestrator.UnitTests.Hiring.Workflows;

/// <summary>What a workflow may be, and that none passes people by.</summary>
public sealed class WorkflowDefinitionTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "end"];

    private static readonly StepOutcome[] Decisions = [StepOutcome.Approve, StepOutcome.Edit, StepOutcome.Reject, StepOutcome.Revise];

    [Fact]
    public void Whatever_definition_is_accepted_no_instance_ends_without_people() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(3_000),
        Prop.ForAll(
            Definitions.Zip(Gen.Elements(Enum.GetValues<StepOutcome>()).ListOf(40), (definition, outcomes) => (definition, outcomes)).ToArbitrary(),
            given =>
            {
                var problems = given.definition.FindProblems();
                return problems.Count > 0 ? problems.All(problem => problem.Message.Length > 0) : NobodyIsPassedBy(given.definition, given.outcomes);
            }));

    [Fact]
    public void Some_of_the_definitions_tried_are_accepted() =>
        Definitions.Sample(2_000).Count(definition => definition.FindProblems().Count == 0).ShouldBeGreaterThan(20);

    [Fact]
    public void A_review_moves_by_a_decision_only()
    {
        var definition = Of(Review("a", "end"), End("end"));
        var instance = On(definition);

        instance.Advance(definition, "a", StepOutcome.Next).ShouldBeNull();
        instance.Advance(definition, "a", StepOutcome.Failed).ShouldBeNull();
        instance.Advance(definition, "elsewhere", StepOutcome.Approve).ShouldBeNull();
        (instance.StepId, instance.Version).ShouldBe(("a", 0));
        instance.Advance(definition, "a", StepOutcome.Approve)!.Id.ShouldBe("end");
    }

    [Fact]
    public void A_decision_taken_back_makes_everything_older_count_no_more()
    {
        var definition = Of(Review("a", "end"), End("end"));
        var instance = On(definition);
        instance.Advance(definition, "a", StepOutcome.Approve);

        instance.ReturnTo("a");

        (instance.StepId, instance.Generation).ShouldBe(("a", 2));
    }

    [Theory]
    [InlineData("The start step 'x' does not exist", "x")]
    public void A_start_that_does_not_exist_is_a_problem(string message, string start) =>
        (Of(Review("a", "end"), End("end")) with { Start = start }).FindProblems().ShouldHaveSingleItem().Message.ShouldStartWith(message);

    [Fact]
    public void Every_mistake_is_named_at_its_step()
    {
        Problem(Agent("a", "b", "nowhere"), Review("b", "end"), End("end")).ShouldBe(("a", "leads to 'nowhere', which does not exist"));
        Problem(Agent("a", "b", null), Review("b", "end"), End("end")).ShouldBe(("a", "'failed' is missing"));
        Problem(Review("a", "end") with { Reviewers = null }, End("end")).ShouldBe(("a", "needs 'by'"));
        Problem(Agent("a", "b", "b") with { Reviewers = ReviewerRole.Hr }, Review("b", "end"), End("end")).ShouldBe(("a", "Only a review has 'by'"));
        Problem(Review("a", "end"), End("end") with { Transitions = To((StepOutcome.Next, "a")) }).ShouldBe(("end", "'next' cannot happen here"));
        Problem(Review("a", "end"), End("end"), Review("b", "end")).ShouldBe(("b", "No step leads to 'b'"));
        Problem(Agent("a", "end", "b"), Review("b", "end"), End("end")).ShouldBe(("end", "can be reached without a review"));
        Problem(Agent("a", "b", "a"), Review("b", "end"), End("end")).ShouldBe(("a", "come round to itself without a review"));
        Problem(Review("a", "a")).ShouldBe(("a", "No end can be reached"));
    }

    private static bool NobodyIsPassedBy(WorkflowDefinition definition, IEnumerable<StepOutcome> outcomes)
    {
        var (instance, decided) = (On(definition), 0);
        foreach (var outcome in outcomes)
        {
            var before = definition.Steps[instance.StepId];
            var next = instance.Advance(definition, before.Id, outcome);
            if (before.Kind == StepKind.Review && next is not null)
            {
                if (!Decisions.Contains(outcome))
                {
                    return false;
                }

                decided++;
            }

            if (next is null && instance.StepId != before.Id)
            {
                return false;
            }
        }

        return definition.Steps[instance.StepId].Kind != StepKind.End || decided > 0;
    }

    /// <summary>Gets definitions whose steps lead anywhere; most are wrong, some are right.</summary>
    private static Gen<WorkflowDefinition> Definitions =>
        from kinds in Gen.Elements(StepKind.Agent, StepKind.Review, StepKind.Review, StepKind.Wait).ListOf(4)
        from targets in Gen.Elements(Ids).ListOf(16)
        select new WorkflowDefinition
        {
            Name = "any", Version = 1, Start = "a",
            Steps = kinds.Index().Select(kind => new WorkflowStep
            {
                Id = Ids[kind.Index], Kind = kind.Item, Subject = "x", Reviewers = kind.Item == StepKind.Review ? ReviewerRole.Hr : null,
                Transitions = To([.. OutcomesOf(kind.Item).Index().Select(outcome => (outcome.Item, targets[(kind.Index * 4) + outcome.Index]))]),
            }).Append(End("end")).ToDictionary(step => step.Id),
        };

    private static StepOutcome[] OutcomesOf(StepKind kind) => kind switch
    {
        StepKind.Agent => [StepOutcome.Next, StepOutcome.Failed],
        StepKind.Review => Decisions,
        _ => [StepOutcome.Next],
    };

    private static (string? Step, string Message) Problem(params WorkflowStep[] steps)
    {
        var problem = Of(steps).FindProblems()[0];
        string[] known =
        [
            "leads to 'nowhere', which does not exist", "'failed' is missing", "needs 'by'", "Only a review has 'by'", "'next' cannot happen here", "No step leads to 'b'",
            "can be reached without a review", "come round to itself without a review", "No end can be reached",
        ];
        return (problem.StepId, known.FirstOrDefault(part => problem.Message.Contains(part, StringComparison.Ordinal)) ?? problem.Message);
    }

    private static WorkflowDefinition Of(params WorkflowStep[] steps) => new() { Name = "test", Version = 1, Start = "a", Steps = steps.ToDictionary(step => step.Id) };

    private static WorkflowInstance On(WorkflowDefinition definition) =>
        new() { Id = Guid.CreateVersion7(), TenantId = "t", DefinitionHash = "h", RequisitionId = Guid.CreateVersion7(), StepId = definition.Start };

    private static WorkflowStep Agent(string id, string next, string? failed) => new()
    {
        Id = id, Kind = StepKind.Agent, Subject = "reader", Transitions = failed is null ? To((StepOutcome.Next, next)) : To((StepOutcome.Next, next), (StepOutcome.Failed, failed)),
    };

    private static WorkflowStep Review(string id, string next) =>
        new() { Id = id, Kind = StepKind.Review, Subject = "final", Reviewers = ReviewerRole.Hr, Transitions = To([.. Decisions.Select(decision => (decision, next))]) };

    private static WorkflowStep End(string id) => new() { Id = id, Kind = StepKind.End, Subject = "end", Transitions = To() };

    private static Dictionary<StepOutcome, string> To(params (StepOutcome Outcome, string Step)[] transitions) => transitions.ToDictionary(item => item.Outcome, item => item.Step);
}
