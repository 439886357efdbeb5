using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Decisions;

public sealed class FinalReviewTests
{
    [Fact]
    public async Task Hr_makes_a_page_final_and_can_take_it_back()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        var card = harper.Find("Final review", "Ana Soler", "No SQL in the CV.");

        var answer = await harper.ClickAsync(card, "Approve");

        answer.Words.ShouldContain("Everything that was proposed is final: 2 people");
        (await StatesAsync(app)).ShouldBe([CandidateState.Decided, CandidateState.Decided]);
        riley.Find("everything is final. 1 go on, 1 are not taken further");

        var undone = await harper.ClickAsync(answer, "Undo");

        undone.Words.ShouldContain("1 to go on, 1 not taken further");
        (await StatesAsync(app)).ShouldBe([CandidateState.Proposed, CandidateState.Proposed]);
    }

    [Fact]
    public async Task A_second_click_on_an_older_page_changes_nothing_and_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));
        var card = harper.Find("Final review");
        await harper.ClickAsync(card, "Approve");
        var votes = await app.LookAsync(db => db.Votes.CountAsync());

        var again = await harper.ClickAsync(card, "Approve");

        again.Words.ShouldContain("1 had changed since this page was shown");
        (await app.LookAsync(db => db.Votes.CountAsync())).ShouldBe(votes);
    }

    [Fact]
    public async Task Who_was_not_asked_decides_nothing_with_a_copied_button()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));
        var copied = harper.Find("Final review");

        var answer = await morgan.ClickAsync(copied, "Approve");

        answer.Text.ShouldBe("There is no final review here for you to decide.");
        (await StatesAsync(app)).ShouldBe([CandidateState.Proposed]);
    }

    [Fact]
    public async Task Hr_who_becomes_known_later_is_asked_then()
    {
        await using var app = await TestApp.StartAsync();
        await app.MeetAsync(Persona.Riley);
        await app.MeetAsync(Persona.Morgan);
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance));

        var harper = await app.MeetAsync(Persona.Harper);

        harper.Find("Final review", "Ana Soler");
    }

    [Fact]
    public async Task Twenty_three_people_come_in_pages_of_ten_and_nobody_is_decided_twice()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, [.. Enumerable.Range(1, 23).Select(number => ($"Person {number:00}", (Outcome?)(number % 2 == 0 ? Outcome.Advance : Outcome.NotTakenFurther)))]);
        var first = harper.Find("Final review");

        // Act: turn the pages, approve the second one first, then the rest
        var second = await harper.ClickAsync(first, "Next");
        var third = await harper.ClickAsync(second, "Next");
        var back = await harper.ClickAsync(third, "Back");
        var afterSecond = await harper.ClickAsync(back, "Approve");
        var stale = await harper.ClickAsync(second, "Approve");
        var afterFirst = await harper.ClickAsync(afterSecond, "Approve");
        var done = await harper.ClickAsync(afterFirst, "Approve");

        // Assert
        (Rows(first), Rows(second), Rows(third)).ShouldBe((10, 10, 3));
        first.Words.ShouldContain("11 to go on, 12 not taken further");
        first.Words.ShouldContain("Page 1 of 3");
        third.Words.ShouldContain("Page 3 of 3");
        Rows(back).ShouldBe(10);
        afterSecond.Words.ShouldContain("Harper HR made 10 outcomes final");
        stale.Words.ShouldContain("10 had changed since this page was shown and stayed as they were.");
        done.Words.ShouldContain("Everything that was proposed is final: 23 people, of whom 11 go on and 12 are not taken further.");
        (await app.LookAsync(db => db.Votes.GroupBy(row => row.ReviewId).CountAsync(votes => votes.Count() > 1))).ShouldBe(0);
        ScreeningDriver.Count(harper, "Final review: ").ShouldBe(1);
        ScreeningDriver.Count(riley, "everything is final. 11 go on, 12 are not taken further").ShouldBe(1);
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Of_two_people_from_hr_the_first_counts_and_the_other_sees_who_and_when(Database database)
    {
        await using var app = await TestApp.StartAsync(database, ("Roles:Hr", $"{Persona.Harper.Email}, {Hanna.Email}"));
        var (_, _, harper) = await app.MeetEverybodyAsync();
        var hanna = await app.MeetAsync(Hanna);
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));

        // Act: both in the same moment
        var clicks = await Task.WhenAll(harper.ClickWithoutWaitingAsync(harper.Find("Final review"), "Approve"), hanna.ClickWithoutWaitingAsync(hanna.Find("Final review"), "Approve"));
        await app.SettleAsync();

        // Assert
        var winner = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Final).Select(row => row.DecidedBy).Distinct().SingleAsync());
        var name = await app.LookAsync(db => db.People.Where(row => row.Id == winner).Select(row => row.Name).SingleAsync());
        var (first, second) = name == Hanna.Name ? (clicks[1], clicks[0]) : (clicks[0], clicks[1]);
        first.Words.ShouldNotContain("had changed since");
        second.Words.ShouldContain("2 had changed since this page was shown");
        second.Words.ShouldContain($"{name} made 2 outcomes final on Mon 23 Nov 2026");
        (await app.LookAsync(db => db.Votes.CountAsync(row => db.Reviews.Any(review => review.Id == row.ReviewId && review.Kind == ReviewKind.Final)))).ShouldBe(2);

        // and the other one may take it back as well
        var undone = await (name == Hanna.Name ? harper : hanna).ClickAsync(second, "Undo");
        undone.Words.ShouldContain("1 to go on, 1 not taken further");
    }

    [Fact]
    public async Task After_undo_everything_is_as_before()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        await riley.SayAsync("status R-1");
        var before = riley.Find("Who is waited for").Words;

        var answer = await harper.ClickAsync(harper.Find("Final review"), "Approve");
        riley.Find("everything is final. 1 go on, 1 are not taken further");
        var one = await harper.ClickAsync(answer, "Undo Ben Okafor (C-2)");
        riley.Find("something was taken back, so 1 are open again");
        await harper.ClickAsync(one, "Undo");
        await riley.SayAsync("status R-1");

        one.Words.ShouldContain("0 to go on, 1 not taken further");
        WithoutTimeline(riley.Find("Who is waited for").Words).ShouldBe(WithoutTimeline(before));
        riley.Find("something was taken back, so 2 are open again");
        ScreeningDriver.Count(riley, "everything is final").ShouldBe(0);
        var instances = await app.LookAsync(db => db.Instances.Where(row => row.CandidateId != null).Select(row => row.StepId).Distinct().ToListAsync());
        instances.ShouldBe(["final"]);
    }

    [Fact]
    public async Task An_approval_without_a_reason_adds_no_noise_and_evidence_is_one_tap_away()
    {
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        var page = harper.Find("Final review");

        var evidence = await harper.ClickAsync(page, "Open");
        var back = await harper.ClickAsync(evidence, "Back");

        page.Words.ShouldNotContain("no reason given");
        page.Words.ShouldContain("Morgan Manager: “No SQL in the CV.”");
        evidence.Words.ShouldContain("Ana Soler (C-1)");
        evidence.Words.ShouldContain("Proposed: goes on");
        back.Words.ShouldBe(page.Words);
    }

    private static readonly PersonaCard Hanna = new("Hanna Second", "hanna.second@contoso.example", "object-hanna", "29:hanna");

    private static int Rows(PostedMessage message) => Rows(message.Words);

    private static int Rows(ClickAnswer answer) => Rows(answer.Words);

    private static int Rows(string words) => words.Split("**Person ").Length - 1;

    private static string WithoutTimeline(string words) => words[..words.IndexOf("What happened", StringComparison.Ordinal)];

    private static Task<List<CandidateState>> StatesAsync(TestApp app) => app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
}
