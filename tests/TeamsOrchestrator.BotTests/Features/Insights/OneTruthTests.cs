using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Insights;

public sealed class OneTruthTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task After_every_step_of_a_story_all_answers_show_the_same_numbers(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var truth = new OneTruth(app, riley, morgan, harper);
        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"), ScreeningDriver.Like(Cvs.Ana, "Eli Carver"),
            Cvs.Text("scan.pdf", "%PDF-1.4 not really a PDF"));
        await truth.CheckAsync("files read");

        // Act and assert, step by step
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Zoe Zimmer"));
        await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "zoe.zimmer.txt"), "Remove");
        await truth.CheckAsync("one removed");
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        await truth.CheckAsync("criteria approved");
        var second = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await truth.CheckAsync("one proposed");
        var third = await morgan.ClickAsync(second, "Hold");
        await truth.CheckAsync("one on hold");
        await morgan.ClickAsync(third, "Reject", ("reason", "Not enough Databricks."));
        await truth.CheckAsync("one not taken further");
        await riley.SayAsync($"withdraw {await app.LookAsync(async db => (await db.Candidates.SingleAsync(row => row.State == CandidateState.NotScreened)).Code)}");
        await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        await truth.CheckAsync("one withdrawn");
        var final = await harper.ClickAsync(harper.Find("Final review"), "Approve");
        await truth.CheckAsync("two final");
        await harper.ClickAsync(final, "Undo");
        await truth.CheckAsync("taken back");
        await riley.SayAsync("close R-1 filled");
        var closed = await riley.ClickAsync(riley.Find("people are open"), "Confirm", ("reason", "Found."));
        await truth.CheckAsync("closed");
        await riley.ClickAsync(closed, "Undo");
        await truth.CheckAsync("open again");
    }
}
