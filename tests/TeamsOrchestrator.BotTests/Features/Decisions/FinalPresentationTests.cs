using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Decisions;

/// <summary>When HR is asked: once, and never in the middle of a stack.</summary>
public sealed class FinalPresentationTests
{
    private const string Asked = "Final review: Senior Data Engineer";

    private static readonly (string Name, byte[] Content)[] Three = [Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"), ScreeningDriver.Like(Cvs.Ana, "Eli Carver")];

    [Theory]
    [OnEveryDatabase]
    public async Task Hr_is_asked_once_when_the_stack_is_done_and_again_only_after_everything_was_decided(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Three);

        // Act and assert: in the middle of the stack nobody from HR hears of it
        var second = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        var third = await morgan.ClickAsync(second, "Approve");
        ScreeningDriver.Count(harper, Asked).ShouldBe(0);

        // at its end there is one card with everybody
        await morgan.ClickAsync(third, "Reject", ("reason", "Not enough Databricks."));
        ScreeningDriver.Count(harper, Asked).ShouldBe(1);
        harper.Find(Asked).Words.ShouldContain("2 to go on, 1 not taken further");
        harper.Find(Asked).Words.ShouldContain("Morgan Manager: “Not enough Databricks.”");

        // a late CV after everything was decided asks anew, and the older card shrinks to a line
        await harper.ClickAsync(harper.Find(Asked), "Approve");
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Finn Late"));
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        ScreeningDriver.Count(harper, "waits further down").ShouldBe(1);
        ScreeningDriver.Count(harper, Asked).ShouldBe(1);
        harper.Messages[^1].Words.ShouldContain("Finn Late");
    }

    [Fact]
    public async Task After_enough_for_now_later_decisions_join_the_same_card_quietly()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Three);
        var second = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");

        var overview = await morgan.ClickAsync(second, "Enough for now");
        harper.Find(Asked).Words.ShouldContain("1 to go on, 0 not taken further");
        harper.Find(Asked).Words.ShouldContain("2 still with Morgan Manager");
        var calls = app.Connector.Calls.Count(call => call.Contains(harper.Card.ObjectId, StringComparison.Ordinal));
        var third = await morgan.ClickAsync(await morgan.ClickAsync(overview, "Continue"), "Approve");
        var untouched = app.Connector.Calls.Count(call => call.Contains(harper.Card.ObjectId, StringComparison.Ordinal));
        await morgan.ClickAsync(third, "Approve");

        untouched.ShouldBe(calls, "A decision in the middle of a stack changes no card before HR.");
        ScreeningDriver.Count(harper, Asked).ShouldBe(1);
        harper.Find(Asked).Words.ShouldContain("3 to go on, 0 not taken further");
    }

    [Fact]
    public async Task Whoever_is_on_hold_keeps_nobody_else_from_the_final_review()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));

        var second = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Hold");
        await morgan.ClickAsync(second, "Approve");

        harper.Find(Asked).Words.ShouldContain("1 to go on, 0 not taken further");
    }

    [Fact]
    public async Task Without_anybody_listed_as_hr_the_recruiter_has_the_last_word()
    {
        await using var app = await TestApp.StartAsync(Infrastructure.Database.Sqlite, ("Roles:Hr", string.Empty));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana);
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");

        var answer = await riley.ClickAsync(riley.Find(Asked, "Ana Soler"), "Approve");

        answer.Words.ShouldContain("Everything that was proposed is final: 1 person");
        harper.Everything.ShouldNotContain("Ana Soler");
        ScreeningDriver.Count(riley, "everything is final").ShouldBe(0, "Who made it final need not be told.");
    }

    [Fact]
    public async Task A_confidential_requisition_goes_to_its_recruiter_and_hr_sees_nothing_of_it()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen confidential Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        var card = riley.Find(Asked, "Ana Soler");

        var copied = await harper.ClickAsync(card, "Approve");
        await riley.ClickAsync(card, "Approve");
        await harper.SayAsync("status R-1");
        await harper.SayAsync("pending");

        copied.Text.ShouldBe("There is no final review here for you to decide.");
        harper.Everything.ShouldNotContain("Soler");
        harper.Find("There is no R-1 that you can see.");
        harper.Find("Nothing waits for you.");
    }

    [Fact]
    public async Task Who_asked_and_decided_alone_is_named_before_hr()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for me", Cvs.Job, Cvs.Ana);
        await riley.ClickAsync(riley.Find("R-1", "Approve = screening starts"), "Approve");
        await riley.ClickAsync(await ScreeningDriver.OpenStackAsync(riley), "Approve");

        harper.Find(Asked).Words.ShouldContain("Requested and decided by the same person: Riley Recruiter.");
    }
}
