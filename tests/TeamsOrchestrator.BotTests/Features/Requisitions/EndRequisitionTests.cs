using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Requisitions;

public sealed class EndRequisitionTests
{
    [Fact]
    public async Task Closing_closes_everybody_who_is_open_and_undo_brings_everything_back()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", null), ("Cy Adler", null));
        await riley.SayAsync("withdraw Cy");
        await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        var before = await SnapshotAsync(app);
        await riley.SayAsync("close R-1 filled");

        var closed = await riley.ClickAsync(riley.Find("2 people are open"), "Confirm", ("reason", "Somebody from the team takes it."));

        closed.Words.ShouldContain("R-1 Senior Data Engineer: position filled");
        (await SnapshotAsync(app)).ShouldBe("Closed: Closed/Advance, Closed/, Withdrawn/; Decided, Cancelled, Cancelled, Cancelled");

        await riley.ClickAsync(closed, "Undo");

        (await SnapshotAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task A_reason_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await riley.SayAsync("cancel R-1");

        var answer = await riley.ClickAsync(riley.Find("Cancel R-1"), "Confirm");

        answer.Text.ShouldBe("Please give a reason; everybody involved can read it.");
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).State.ShouldBe(RequisitionState.Open);
    }

    [Fact]
    public async Task Who_may_not_end_it_reads_the_same_as_for_one_that_does_not_exist()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));

        await morgan.SayAsync("close R-1 filled");
        await morgan.SayAsync("close R-9 filled");

        morgan.Find("There is no R-1 that you can see.");
        morgan.Find("There is no R-9 that you can see.");
    }

    [Fact]
    public async Task A_withdrawal_is_no_rejection_and_can_be_taken_back()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));
        var before = await SnapshotAsync(app);
        await riley.SayAsync("withdraw C-1");

        var done = await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        (await SnapshotAsync(app)).ShouldBe("Open: Withdrawn/; Decided, Cancelled");
        await riley.ClickAsync(done, "Undo");

        (await SnapshotAsync(app)).ShouldBe(before);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task After_24_hours_an_end_stands_and_the_card_says_so(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await riley.SayAsync("close R-1 stopped");
        var closed = await riley.ClickAsync(riley.Find("1 person is open"), "Confirm", ("reason", "The budget is gone."));

        app.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1));
        var late = await riley.ClickAsync(closed, "Undo");

        closed.Words.ShouldContain("It can be undone until Tue 24 Nov 2026, 10:00.");
        late.Words.ShouldContain("It could be undone for 24 hours, until Tue 24 Nov 2026, 10:00.");
        late.Words.ShouldNotContain("Undo\n");
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).State.ShouldBe(RequisitionState.Closed);
    }

    [Fact]
    public async Task What_waits_with_people_closes_itself_and_says_who_closed_it()
    {
        // Arrange: somebody waits for the final review, somebody for the manager
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var dana = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(dana, "Enough for now");
        var final = harper.Find("Final review");

        // Act
        await harper.SayAsync("close R-1 filled");
        await harper.ClickAsync(harper.Find("2 people are open"), "Confirm", ("reason", "Somebody from the team takes it."));

        // Assert: no question is left, a late click changes nothing, and the way out is named
        (await harper.ClickAsync(final, "Approve")).Words.ShouldContain("R-1 has ended; its decisions stand.");
        (await morgan.ClickAsync(dana, "Approve")).Words.ShouldContain("R-1");
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).Distinct().ToListAsync())).ShouldBe([CandidateState.Closed]);
        foreach (var person in new[] { morgan, harper })
        {
            await person.SayAsync("pending");
            person.Find("Nothing waits for you.");
        }

        await riley.SayAsync("candidates R-1");
        riley.Find("Candidates of R-1").Words.ShouldContain("closed: position filled");
        await riley.SayAsync("why Ana Soler");
        riley.Find("Ana Soler (C-").Words.ShouldContain("Closed by Harper HR on Mon 23 Nov 2026");
        await riley.SayAsync("status R-1");
        riley.Find("Position filled").Words.ShouldContain("by Harper HR on Mon 23 Nov 2026, 10:00: “Somebody from the team takes it.”");
        await riley.SayAsync("screen R-1", Cvs.Ben);
        riley.Find("R-1 has ended. Start a new screening for more candidates.");
    }

    [Fact]
    public async Task A_review_of_criteria_closes_itself_and_comes_back_with_undo()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var criteria = morgan.Find("Approve = screening starts");
        await riley.SayAsync("cancel R-1");

        var closed = await riley.ClickAsync(riley.Find("Cancel R-1"), "Confirm", ("reason", "Wrong department."));
        var refused = await morgan.ClickAsync(criteria, "Approve");
        var gone = morgan.Messages.Any(message => message.Words.Contains("Approve = screening starts", StringComparison.Ordinal));
        await riley.ClickAsync(closed, "Undo");
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");

        gone.ShouldBeFalse();
        (refused.Text ?? refused.Words).ShouldContain("R-1");
        morgan.Find("1 screened:");
    }

    [Fact]
    public async Task Files_that_arrive_after_the_end_wait_for_undo_and_become_nobody()
    {
        // Arrange: a second CV whose download takes its time
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        await riley.SayAsync("close R-1 filled");
        var question = riley.Find("1 person is open");
        using var gate = new ManualResetEventSlim();
        app.Connector.Fault = request =>
        {
            if (request.Path.StartsWithSegments("/files", StringComparison.Ordinal))
            {
                gate.Wait(TimeSpan.FromSeconds(30));
            }

            return null;
        };

        // Act
        await riley.SendAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var closed = await riley.ClickWithoutWaitingAsync(question, "Confirm", ("reason", "Found."));
        gate.Set();
        await app.SettleAsync();
        var during = await app.LookAsync(db => db.Candidates.Select(row => row.State).ToListAsync());
        await riley.ClickAsync(closed, "Undo");

        // Assert
        during.ShouldBe([CandidateState.Closed]);
        (await app.LookAsync(db => db.Candidates.OrderBy(row => row.Name).Select(row => row.State).ToListAsync())).ShouldBe([CandidateState.Screened, CandidateState.Screened]);
        (await ScreeningDriver.OpenStackAsync(morgan)).Words.ShouldContain("1 of 2");
    }

    [Fact]
    public async Task Hr_ends_what_is_not_confidential_and_of_what_is_learns_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, Persona.Morgan, confidential: true, ("Ana Soler", null));

        await harper.SayAsync("close R-1 filled");

        harper.Find("There is no R-1 that you can see.");
        harper.Everything.ShouldNotContain("R-1 Senior Data Engineer");
    }

    private static Task<string> SnapshotAsync(TestApp app) => app.LookAsync(async db =>
    {
        var requisition = await db.Requisitions.SingleAsync();
        var candidates = await db.Candidates.OrderBy(row => row.Number).ToListAsync();
        var reviews = await db.Reviews.ToListAsync();
        var states = candidates.SelectMany(candidate => reviews.Where(row => row.CandidateId == candidate.Id).OrderBy(row => row.Kind).Select(row => row.State));
        return $"{requisition.State}: {string.Join(", ", candidates.Select(row => $"{row.State}/{row.Outcome}"))}; {string.Join<ReviewState>(", ", states)}";
    });
}
