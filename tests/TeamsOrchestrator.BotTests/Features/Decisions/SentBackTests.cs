using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Decisions;

/// <summary>HR sends one person back to the hiring manager.</summary>
public sealed class SentBackTests
{
    private const string Asked = "Final review: Senior Data Engineer";
    private const string Why = "The CV names Databricks on page one.";

    [Theory]
    [OnEveryDatabase]
    public async Task The_manager_sees_why_and_the_person_returns_after_the_new_decision(Database database)
    {
        await using var app = await TestApp.StartAsync(database);
        var (morgan, harper) = await DecideTwoAsync(app);

        var answer = await SendBackAsync(app, harper, "Ana Soler", Why);
        var asked = morgan.Find("Ana Soler", Why);
        await harper.ClickAsync(answer, "Approve");
        ScreeningDriver.Count(harper, Asked).ShouldBe(1);
        await morgan.ClickAsync(asked, "Reject", ("reason", "The team decided against it."));

        answer.Words.ShouldContain("Harper HR sent Ana Soler back to the hiring manager");
        asked.Words.ShouldContain("Harper HR");
        harper.Messages[^1].Words.ShouldContain("Ana Soler");
        harper.Messages[^1].Words.ShouldContain("Morgan Manager: “The team decided against it.”");
        harper.Messages[^1].Words.ShouldNotContain("sent Ana Soler back");
        await harper.ClickAsync(harper.Messages[^1], "Approve");
        (await StatesAsync(app)).ShouldBe("Ana Soler Decided NotTakenFurther, Dana Weber Decided Advance");
    }

    [Fact]
    public async Task Undo_brings_the_decision_back_as_it_was_and_the_managers_card_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (morgan, harper) = await DecideTwoAsync(app);
        var before = await StatesAsync(app);
        var sentBack = await SendBackAsync(app, harper, "Ana Soler", Why);
        var asked = morgan.Find("Ana Soler", Why);

        var undone = await harper.ClickAsync(sentBack, $"Undo Ana Soler ({await CodeOfAsync(app)})");
        var late = await morgan.ClickAsync(asked, "Reject", ("reason", "Clicked on the card as it was."));
        await morgan.SayAsync("why Ana Soler");

        undone.Words.ShouldContain("2 to go on, 0 not taken further");
        undone.Words.ShouldNotContain("sent Ana Soler back");
        (await StatesAsync(app)).ShouldBe(before);
        late.Words.ShouldNotContain(Why);
        morgan.Find("Ana Soler (C-", "took the final decision back").Words.Split("decided: goes on").Length.ShouldBe(2, "The same decision is told once.");
        var answer = await harper.ClickAsync(undone, "Approve");
        answer.Words.ShouldContain("Everything that was proposed is final: 2 people");
    }

    [Fact]
    public async Task Undo_comes_too_late_once_the_manager_decided_anew()
    {
        await using var app = await TestApp.StartAsync();
        var (morgan, harper) = await DecideTwoAsync(app);
        var sentBack = await SendBackAsync(app, harper, "Ana Soler", Why);
        await morgan.ClickAsync(morgan.Find("Ana Soler", Why), "Revise", ("feedback", "Look again at Databricks."));
        var votes = await app.LookAsync(db => db.Votes.CountAsync());

        var answer = await harper.ClickAsync(sentBack, $"Undo Ana Soler ({await CodeOfAsync(app)})");

        (answer.Text ?? answer.Words).ShouldNotContain("Undo Ana Soler");
        (await app.LookAsync(db => db.Votes.CountAsync())).ShouldBe(votes);
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == ReviewKind.Final && row.State == ReviewState.Open))).ShouldBe(1);
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_cannot_be_endless()
    {
        await using var app = await TestApp.StartAsync();
        var (_, harper) = await DecideTwoAsync(app);

        var without = await SendBackAsync(app, harper, "Ana Soler", " ");
        var endless = await SendBackAsync(app, harper, "Ana Soler", new string('x', Review.MaxReason + 1));

        without.Text.ShouldBe("Please say why, so that the hiring manager can decide again.");
        endless.Text.ShouldBe("The reason can have 2000 characters at most.");
        (await StatesAsync(app)).ShouldBe("Ana Soler Proposed Advance, Dana Weber Proposed Advance");
    }

    private static async Task<(Persona Morgan, Persona Harper)> DecideTwoAsync(TestApp app)
    {
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var next = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(next, "Approve");
        return (morgan, harper);
    }

    private static async Task<ClickAnswer> SendBackAsync(TestApp app, Persona harper, string name, string reason)
    {
        var reviewId = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Final && db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.Name == name))
            .Select(row => row.Id).SingleAsync());
        var card = harper.Find(Asked);
        var button = CardWords.Actions(card.Card!.Value).Single(action => action.TryGetProperty("verb", out var verb) && verb.GetString() == "final.reject"
            && action.GetProperty("data").GetProperty("reviewId").GetGuid() == reviewId);
        var answer = await harper.InvokeAsync(button, card.Id, ($"reason-{reviewId:N}", reason));
        await app.SettleAsync();
        return answer;
    }

    private static Task<string> CodeOfAsync(TestApp app) => app.LookAsync(async db => (await db.Candidates.SingleAsync(row => row.Name == "Ana Soler")).Code);

    private static Task<string> StatesAsync(TestApp app) => app.LookAsync(async db =>
        string.Join(", ", (await db.Candidates.OrderBy(row => row.Name).ToListAsync()).Select(row => $"{row.Name} {row.State} {row.Outcome}")));
}
