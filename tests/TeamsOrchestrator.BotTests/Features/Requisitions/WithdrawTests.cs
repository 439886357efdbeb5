using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Requisitions;

/// <summary>A candidate's own wish, at any moment: no rejection, counted apart, and it can be taken back.</summary>
public sealed class WithdrawTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task Who_withdraws_before_the_criteria_are_approved_is_not_brought_back_by_the_screening(Database database)
    {
        // Arrange: one readable CV and one that is not, both withdrawn while they wait for the criteria
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"), Cvs.Text("scan.pdf", "%PDF-1.4 not really a PDF"));
        var unreadable = await app.LookAsync(db => db.Candidates.Where(row => row.State == CandidateState.NotScreened).Select(row => row.Number).SingleAsync());
        var ana = await WithdrawAsync(riley, "Ana Soler");
        await WithdrawAsync(riley, $"C-{unreadable}");

        // Act
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");

        // Assert: the batch waits for nobody who left, and nobody who left is asked about
        (await StatesAsync(app)).ShouldBe("Ana Soler Withdrawn, Dana Weber Screened,  Withdrawn");
        var stack = await ScreeningDriver.OpenStackAsync(morgan);
        stack.Words.ShouldContain("Dana Weber");
        stack.Words.ShouldContain("1 of 1");
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open))).ShouldBe(1);
        await riley.SayAsync("status R-1");
        riley.Find("Who is waited for").Words.ShouldContain("1 candidate\n");

        // and who comes back is screened with the criteria approved meanwhile
        await riley.ClickAsync(ana, "Undo");
        (await StatesAsync(app)).ShouldBe("Ana Soler Screened, Dana Weber Screened,  Withdrawn");
        (await morgan.ClickAsync(stack, "Approve")).Words.ShouldContain("Ana Soler");
    }

    [Fact]
    public async Task Where_the_last_undecided_person_withdraws_the_others_go_on_to_the_final_review()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var next = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        ScreeningDriver.Count(harper, "Final review: ").ShouldBe(0);

        var undecided = (await app.LookAsync(db => db.Candidates.SingleAsync(row => row.State == CandidateState.Screened))).Name!;
        await WithdrawAsync(riley, undecided);
        var late = await morgan.ClickAsync(next, "Reject", ("reason", "Too late to reject."));

        harper.Find("Final review").Words.ShouldContain("1 to go on, 0 not taken further");
        late.Words.ShouldNotContain($"{undecided}: not taken further");
        (await app.LookAsync(db => db.Votes.CountAsync(row => row.Decision == DecisionKind.Reject))).ShouldBe(0, "A withdrawal never becomes a rejection.");
    }

    [Fact]
    public async Task A_withdrawal_after_the_final_decision_leaves_the_others_alone_and_undo_restores_it()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        var final = await harper.ClickAsync(harper.Find("Final review"), "Approve");

        var done = await WithdrawAsync(riley, "Ana Soler");
        await riley.SayAsync("candidates R-1");
        var list = riley.Find("Candidates of R-1").Words;
        var taken = await harper.ClickAsync(final, "Undo");
        await harper.ClickAsync(taken, "Approve");
        await riley.ClickAsync(done, "Undo");

        done.Words.ShouldContain("No rejection was recorded or sent.");
        list.ShouldContain("1 in all, the recommended first · 1 withdrawn, counted apart");
        taken.Words.ShouldContain("0 to go on, 1 not taken further");
        (await StatesAsync(app)).ShouldBe("Ana Soler Decided, Ben Okafor Decided");
    }

    [Fact]
    public async Task Only_the_recruiter_withdraws_and_nobody_from_what_has_ended()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await riley.SayAsync("withdraw C-1");
        var question = riley.Find("no longer wish");

        foreach (var person in new[] { morgan, harper })
        {
            await person.SayAsync("withdraw C-1");
            person.Find("There is no candidate “C-1” that you can see.");
            (await person.ClickAsync(question, "Confirm")).Text.ShouldBe("There is no candidate here for you to withdraw.");
        }

        await riley.SayAsync("close R-1 filled");
        await riley.ClickAsync(riley.Find("1 person is open"), "Confirm", ("reason", "Found."));
        (await riley.ClickAsync(question, "Confirm")).Words.ShouldContain("The requisition has ended; there is nothing to withdraw from.");
        (await StatesAsync(app)).ShouldBe("Ana Soler Closed");
    }

    [Fact]
    public async Task A_wish_taken_back_does_not_bring_back_a_cv_that_was_removed_meanwhile()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        var withdrawn = await WithdrawAsync(riley, "Ana Soler");
        await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Show CVs (1)"), "Remove");

        var taken = await riley.ClickAsync(withdrawn, "Undo");
        var before = await StatesAsync(app);
        await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "was removed"), "Undo");

        taken.Words.ShouldContain("The CV was removed, so there is nobody who could withdraw.");
        before.ShouldBe("Ana Soler Removed");
        (await StatesAsync(app)).ShouldBe("Ana Soler Screened");
        (await ScreeningDriver.OpenStackAsync(morgan)).Words.ShouldContain("1 of 1");
    }

    private static async Task<ClickAnswer> WithdrawAsync(Persona riley, string whom)
    {
        await riley.SayAsync($"withdraw {whom}");
        return await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
    }

    private static Task<string> StatesAsync(TestApp app) => app.LookAsync(async db =>
        string.Join(", ", (await db.Candidates.ToListAsync()).OrderBy(row => row.Name ?? "~", StringComparer.Ordinal).Select(row => $"{row.Name} {row.State}")));
}
