using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
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

    private static Task<string> SnapshotAsync(TestApp app) => app.LookAsync(async db =>
    {
        var requisition = await db.Requisitions.SingleAsync();
        var candidates = await db.Candidates.OrderBy(row => row.Number).ToListAsync();
        var reviews = await db.Reviews.ToListAsync();
        var states = candidates.SelectMany(candidate => reviews.Where(row => row.CandidateId == candidate.Id).OrderBy(row => row.Kind).Select(row => row.State));
        return $"{requisition.State}: {string.Join(", ", candidates.Select(row => $"{row.State}/{row.Outcome}"))}; {string.Join<ReviewState>(", ", states)}";
    });
}
