using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
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
    public async Task Who_was_on_hold_when_the_cv_was_removed_is_on_hold_again_after_undo()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Hold");
        var held = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.State == CandidateState.OnHold));

        // Act
        var card = riley.Find("R-1 · Senior Data Engineer", "Show CVs (2)");
        var removal = CardWords.Actions(card.Card!.Value).First(action => action.GetRawText().Contains(held.FileId.ToString(), StringComparison.Ordinal));
        await riley.InvokeAsync(removal, card.Id);
        await app.SettleAsync();
        var removed = await StateAsync();
        await riley.ClickAsync(riley.Find("was removed"), "Undo");

        // Assert
        removed.ShouldBe(CandidateState.Removed);
        (await StateAsync()).ShouldBe(CandidateState.OnHold);

        Task<CandidateState> StateAsync() => app.LookAsync(db => db.Candidates.Where(row => row.Id == held.Id).Select(row => row.State).SingleAsync());
    }

    [Fact]
    public async Task The_list_of_cvs_stays_unfolded_after_a_click_within_it()
    {
        // Arrange: more CVs than a page holds
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", [Cvs.Job, .. Enumerable.Range(0, 10).Select(Scenes.WebDeveloper)]);
        var card = riley.Find("R-1 · Senior Data Engineer", "Show CVs (10)");

        // Act
        var second = await riley.ClickAsync(card, "Next");
        var first = await riley.ClickAsync(second, "Previous");
        var turned = riley.Find("R-1 · Senior Data Engineer");
        var removed = await riley.ClickAsync(first, "Remove");
        var updated = riley.Find("R-1 · Senior Data Engineer");

        // Assert
        IsUnfolded(card.Card).ShouldBeFalse();
        second.Words.ShouldContain("(page 2 of 2)");
        first.Words.ShouldContain("(page 1 of 2)");
        removed.Words.ShouldContain("was removed");
        new[] { second.Card, first.Card, turned.Card, removed.Card, updated.Card }.ShouldAllBe(view => IsUnfolded(view));
    }

    [Fact]
    public async Task The_privacy_notice_is_named_when_a_screening_starts()
    {
        await using var app = await TestApp.StartAsync(settings: ("Privacy:NoticeUrl", "https://contoso.example/privacy"));
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        riley.Find("R-1 · Senior Data Engineer").Words.ShouldContain("[Privacy notice for applicants](https://contoso.example/privacy)");
    }

    private static bool IsUnfolded(JsonElement? card) => card!.Value.GetProperty("body").EnumerateArray()
        .Single(element => element.TryGetProperty("id", out var id) && id.ValueEquals("files")) is var list && !(list.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean());
}
