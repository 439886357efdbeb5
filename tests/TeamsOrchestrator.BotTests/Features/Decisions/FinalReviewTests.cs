using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

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

    private static Task<List<CandidateState>> StatesAsync(TestApp app) => app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
}
