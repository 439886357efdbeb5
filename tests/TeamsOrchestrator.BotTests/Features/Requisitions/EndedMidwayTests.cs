using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Audit;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Requisitions;

/// <summary>An end in the middle of the work, and the way back.</summary>
public sealed class EndedMidwayTests
{
    [Fact]
    public async Task An_end_in_the_middle_of_the_work_presents_nobody_and_after_undo_everybody_is_presented_once_they_are_through()
    {
        // Arrange: nobody is screened yet when it ends, and then something asks whether the files can be presented
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await riley.SayAsync("close R-1 filled");
        var closed = await riley.ClickAsync(riley.Find("2 people are open"), "Confirm", ("reason", "Found."));
        var batch = await app.LookAsync(db => db.Batches.SingleAsync());
        await app.DoAsync(services =>
        {
            services.GetRequiredService<WorkQueue>().Ask(WorkKind.PresentBatch, batch.Id);
            return Task.CompletedTask;
        });
        await app.SettleAsync();

        // Act
        await riley.ClickAsync(closed, "Undo");
        var tooEarly = ScreeningDriver.Count(morgan, "screened:");
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");

        // Assert
        tooEarly.ShouldBe(0);
        morgan.Find("2 screened:");
        riley.Find("screening is done", "2 screened");
    }

    [Fact]
    public async Task Giving_up_criteria_that_came_back_says_who_closed_whom_and_undo_is_exact()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Reject", ("reason", "Kafka is missing."));

        // Act
        var cancelled = await riley.ClickAsync(riley.Find("Kafka is missing"), "Reject", ("reason", "The position is gone."));
        await riley.SayAsync("why Ana Soler");
        var why = riley.Messages[^1].Words;
        var events = await app.LookAsync(db => db.AuditEvents.Where(row => row.Code == "candidate.closed").Select(row => row.ActorKind).ToListAsync());
        await riley.ClickAsync(cancelled, "Undo");

        // Assert
        why.ShouldContain("Closed by Riley Recruiter on Mon 23 Nov 2026");
        events.ShouldBe([AuditActorKind.Person, AuditActorKind.Person]);
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).Distinct().ToListAsync())).ShouldBe([CandidateState.New]);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "requisition.reopened"))).ShouldBe(1);
        await riley.ClickAsync(riley.Find("Kafka is missing", "Approve = the hiring manager is asked again"), "Approve");
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        morgan.Find("2 screened:");
    }
}
