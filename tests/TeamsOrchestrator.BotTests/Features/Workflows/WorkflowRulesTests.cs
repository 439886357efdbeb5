using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>Whatever people and agents do in whatever order: nobody is decided on without people, on the definitions that the product ships.</summary>
public sealed class WorkflowRulesTests
{
    private static readonly string[] People = ["morgan", "mia", "harper", "mallory"];

    [Fact]
    public void No_path_passes_an_undecided_review_and_nobody_is_rejected_without_a_person() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(
            Steps.ListOf(60).Zip(Gen.Elements(true, false), (steps, alone) => (steps, alone)).ToArbitrary(),
            given =>
            {
                var candidate = new CandidateModelRun(new WorkflowCatalogue().Newest(WorkflowCatalogue.Candidate), eachDecidesAlone: given.alone);
                foreach (var (kind, person, decision) in given.steps)
                {
                    candidate.Do(kind, person, decision);
                    if (candidate.Fault() is { } fault)
                    {
                        throw new InvalidOperationException($"After {kind} of {person} ({decision}): {fault}");
                    }
                }

                return true;
            }));

    [Fact]
    public void Some_of_the_ways_tried_lead_to_final_decisions_of_both_kinds()
    {
        var ends = new HashSet<string>();
        foreach (var steps in Steps.ListOf(60).Sample(400))
        {
            var candidate = new CandidateModelRun(new WorkflowCatalogue().Newest(WorkflowCatalogue.Candidate), eachDecidesAlone: false);
            steps.ForEach(step => candidate.Do(step.Kind, step.Person, step.Decision));
            ends.Add($"{candidate.Candidate.State} {candidate.Candidate.Outcome}");
        }

        ends.ShouldContain("Decided Advance");
        ends.ShouldContain("Decided NotTakenFurther");
        ends.ShouldContain("Withdrawn ");
    }

    [Fact]
    public async Task Every_review_that_a_workflow_can_name_is_opened_by_one_slice()
    {
        await using var app = await TestApp.StartAsync();
        await using var scope = app.Services.CreateAsyncScope();

        scope.ServiceProvider.GetServices<IReviewOpening>().Select(opening => opening.Subject).Order(StringComparer.Ordinal)
            .ShouldBe(WorkflowSubjects.Reviews.Order(StringComparer.Ordinal));
    }

    private static Gen<(ModelStep Kind, string Person, int Decision)> Steps =>
        from kind in Gen.Frequency((4, Gen.Constant(ModelStep.Agent)), (8, Gen.Constant(ModelStep.Vote)), (2, Gen.Constant(ModelStep.Undo)), (1, Gen.Constant(ModelStep.Withdraw)), (1, Gen.Constant(ModelStep.Return)))
        from person in Gen.Elements(People)
        from decision in Gen.Choose(0, 3)
        select (kind, person, decision);
}
