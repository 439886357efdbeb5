using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.Screening;

/// <summary>What a recruiter can still change while a screening is under way.</summary>
public sealed class ProgressCardTests
{
    [Fact]
    public async Task A_removed_cv_is_not_screened()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);

        var removed = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Show CVs (2)"), "Remove");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        await riley.SayAsync("status R-1");
        var status = riley.Messages[^1].Words;
        await riley.SayAsync("candidates R-1");
        var list = riley.Messages[^1].Words;
        await riley.SayAsync($"withdraw {(await app.LookAsync(db => db.Candidates.SingleAsync(row => row.State == CandidateState.Removed))).Code}");

        removed.Words.ShouldContain("was removed");
        status.ShouldContain("1 candidate");
        status.ShouldContain("CV removed");
        status.ShouldNotContain("withdrawn"); // nobody said so
        list.ShouldContain("1 in all, the recommended first · 1 with the CV removed, not counted");
        riley.Messages[^1].Words.ShouldContain("The CV was removed, so there is nobody who could withdraw.");
        morgan.Find("1 screened:").ShouldNotBeNull();
        (await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Removed))).ShouldBe(1);
    }

    [Fact]
    public async Task Undo_brings_a_removed_cv_back_and_it_is_screened_with_the_others()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var removed = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Show CVs (2)"), "Remove");

        var back = await riley.ClickAsync(removed, "Undo");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        back.Words.ShouldNotContain("was removed");
        morgan.Find("2 screened:").ShouldNotBeNull();
        (await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Removed))).ShouldBe(0);
    }

    [Fact]
    public async Task The_privacy_notice_is_named_when_a_screening_starts()
    {
        await using var app = await TestApp.StartAsync(settings: ("Privacy:NoticeUrl", "https://contoso.example/privacy"));
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        riley.Find("R-1 · Senior Data Engineer").Words.ShouldContain("[Privacy notice for applicants](https://contoso.example/privacy)");
    }
}
