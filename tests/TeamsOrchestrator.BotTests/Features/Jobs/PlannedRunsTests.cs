using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.BotTests.Features.Jobs;

/// <summary>Which hints lead to a run of their own.</summary>
public sealed class PlannedRunsTests
{
    private const long Later = 5000;
    private static readonly WorkHint Hint = new("tenant", Guid.CreateVersion7(), 0, WorkPriority.Normal);
    private readonly PlannedRuns runs = new();

    [Fact]
    public void What_is_planned_is_not_planned_twice_and_a_plan_for_later_is_none_for_now()
    {
        runs.Add(Hint, 0).ShouldBeTrue();
        runs.Add(Hint, 0).ShouldBeFalse();
        runs.Add(Hint with { DueAt = Later }, Later).ShouldBeTrue();
        runs.Add(Hint with { ItemId = Guid.CreateVersion7() }, 0).ShouldBeTrue("another item");
    }

    [Fact]
    public void What_is_asked_for_while_it_runs_is_said_at_the_end_of_the_run_the_earliest_first()
    {
        runs.Add(Hint, 0);
        var run = runs.Begin(Hint, 0)!;

        runs.Add(Hint with { DueAt = Later }, Later).ShouldBeFalse();
        runs.Add(Hint, 0).ShouldBeFalse();
        runs.Begin(Hint with { DueAt = Later }, Later).ShouldBeNull("it runs already");

        runs.End(Hint.ItemId, run).ShouldBe(Hint);
        runs.Add(Hint, 0).ShouldBeTrue();
    }

    [Fact]
    public void A_run_that_nobody_asked_for_meanwhile_leads_to_no_other()
    {
        runs.Add(Hint, 0);

        var run = runs.Begin(Hint, 0)!;

        runs.End(Hint.ItemId, run).ShouldBeNull();
    }

    [Fact]
    public void A_run_that_was_given_up_for_lost_ends_nothing_of_the_one_after_it()
    {
        // Arrange
        runs.Add(Hint, 0);
        var lost = runs.Begin(Hint, 0)!;
        runs.Forget(Hint.ItemId, 0);
        runs.Add(Hint, 0).ShouldBeTrue();
        var next = runs.Begin(Hint, 0).ShouldNotBeNull();

        // Act
        runs.End(Hint.ItemId, lost);

        // Assert
        runs.Begin(Hint, 0).ShouldBeNull("the second one still runs");
        runs.End(Hint.ItemId, next).ShouldBe(Hint);
    }
}
