using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class UndoTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task A_decision_on_a_candidate_is_taken_back_by_the_decider_or_hr_until_it_is_final(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var ana = await Scenes.StartAsync(morgan);

        // Act: rejected and taken back after a restart, approved and taken back by HR, approved and made final
        var rejected = await morgan.ClickAsync(ana, "Reject", ("reason", "Too little Databricks."));
        var rejectedState = await StateAsync(app);
        await app.RestartAsync();
        var undone = await morgan.ClickAsync(rejected, "Undo");
        var approved = await morgan.ClickAsync(undone, "Approve");
        var undo = Scenes.Button(approved.Card!.Value, "Undo");
        var byRecruiter = await riley.InvokeAsync(undo, messageId: null);
        await harper.SayAsync("candidate C-1");
        await riley.SayAsync("candidate C-1");
        var byHr = await harper.ClickAsync(harper.Find("Ana Soler", "Undo the decision"), "Undo the decision");
        var askedAgain = morgan.Find("Ana Soler", "Approve").Words;
        var twice = await morgan.InvokeAsync(undo, approved.MessageId);
        await app.SettleAsync();
        var again = await morgan.ClickAsync(morgan.Find("Ana Soler", "Approve"), "Approve");
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        var tooLate = await morgan.ClickAsync(again, "Undo");

        // Assert
        rejectedState.ShouldBe((CandidateState.Proposed, Outcome.NotTakenFurther));
        undone.Words.ShouldContain("should Ana Soler go on?");
        riley.Everything.ShouldNotContain("Undo the decision");
        byRecruiter.Text.ShouldBe("There is nothing here for you to decide.");
        byHr.Text.ShouldBe("The decision was taken back.");
        askedAgain.ShouldContain("**Harper HR took this decision back.** You are asked again.");
        morgan.Find("R-1 Senior Data Engineer: the candidates have moved below.");
        twice.Words.ShouldContain("should Ana Soler go on?");
        tooLate.Text.ShouldBe("This was made final already, so it cannot be taken back here.");
        (await StateAsync(app)).ShouldBe((CandidateState.Decided, Outcome.Advance));
        (await app.LookAsync(db => db.Votes.CountAsync(row => row.Decision == DecisionKind.Withdraw))).ShouldBe(2);
    }

    [Fact]
    public async Task Sending_a_cv_to_be_read_again_is_taken_back_while_the_agent_has_not_answered()
    {
        // Arrange: nothing new starts while the recruiter has stopped the screening
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var ana = await Scenes.StartAsync(morgan);
        await riley.ClickAsync(riley.Find("R-1", "Stop"), "Stop");

        // Act
        var sent = await morgan.ClickAsync(ana, "Revise", ("feedback", "Look again at Databricks: \"Python, SQL, Databricks\""));
        var undone = await morgan.ClickAsync(sent, "Undo");
        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");

        // Assert
        sent.Words.ShouldContain("Ana Soler: is read again");
        undone.Words.ShouldContain("should Ana Soler go on?");
        morgan.Find("Ana Soler", "Approve").Words.ShouldNotContain("What I understood");
        (await app.LookAsync(db => db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Candidate))).State.ShouldBe(ReviewState.Open);
    }

    [Fact]
    public async Task Every_decision_on_criteria_can_be_taken_back_by_hr_and_the_decider()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act and assert: sent back, and taken back by the decider: the recruiter is not asked any more
        var rejected = await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Reject", ("reason", "Kafka is missing."));
        await morgan.ClickAsync(rejected, "Undo");
        riley.Messages.Count(message => message.Words.Contains("no decision on the criteria is needed here any more", StringComparison.Ordinal)).ShouldBe(1);

        // Approved, and taken back by HR after a restart: the stack says so and nobody is decided on meanwhile
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var ana = await Scenes.StartAsync(morgan);
        await app.RestartAsync();
        await harper.SayAsync("criteria R-1");
        var approval = harper.Find("Undo the approval");
        (await harper.ClickAsync(approval, "Undo the approval")).Text.ShouldBe("The decision was taken back.");
        (await harper.ClickAsync(approval, "Undo the approval")).Text.ShouldBe("This was taken back or decided anew already.");
        morgan.Find("the criteria are being decided anew");
        (await morgan.ClickAsync(ana, "Approve")).Words.ShouldNotContain("goes on");
        (await app.LookAsync(db => db.Candidates.SingleAsync())).Outcome.ShouldBeNull();

        // Edited, and taken back by the decider
        var form = await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Edit");
        var edited = await morgan.ClickAsync(form, "Save and approve", ("c1", "Low"));
        edited.Words.ShouldContain("changed the criteria and approved them");
        await morgan.ClickAsync(edited, "Undo");

        // Sent back, cancelled by the recruiter, and that taken back: everything stands again
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Reject", ("reason", "Kafka is missing."));
        var cancelled = await riley.ClickAsync(riley.Find("sent them back", "Reject = the search is cancelled"), "Reject", ("reason", "Not needed any more."));
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).State.ShouldBe(RequisitionState.Cancelled);
        await riley.ClickAsync(cancelled, "Undo");
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).State.ShouldBe(RequisitionState.Open);
        await riley.ClickAsync(riley.Find("sent them back", "Reject = the search is cancelled"), "Approve");

        // And the whole thing still goes on to a candidate, with one notice that screening is done
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        (await Scenes.StartAsync(morgan)).Words.ShouldContain("should Ana Soler go on?");
        riley.Messages.Count(message => message.Words.Contains("screening is done", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static async Task<(CandidateState State, Outcome? Outcome)> StateAsync(TestApp app)
    {
        var candidate = await app.LookAsync(db => db.Candidates.SingleAsync());
        return (candidate.State, candidate.Outcome);
    }
}
