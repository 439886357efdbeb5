using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class StackMovesTests
{
    [Fact]
    public async Task Hold_skip_back_and_enough_for_now_decide_nothing_and_lose_nobody()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (_, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana, Scenes.Scan, Scenes.OtherScan);

        // Act: Ana is put off, the first scan is put on hold, and Back leads to it again
        var ana = await Scenes.StartAsync(morgan);
        var scan = await morgan.ClickAsync(ana, "Skip");
        var other = await morgan.ClickAsync(scan, "Hold");
        var back = await morgan.ClickAsync(other, "Back");
        var overview = await morgan.ClickAsync(back, "Enough for now");
        await app.RestartAsync();
        var again = await morgan.ClickAsync(morgan.Find("screened:"), "Start");
        var last = await morgan.ClickAsync(again, "Reject", ("reason", "The file cannot be read."));
        var held = await morgan.ClickAsync(await morgan.ClickAsync(last, "Approve"), "Continue");
        var released = await morgan.ClickAsync(held, "End the hold");

        // Assert
        ana.Words.ShouldContain("Ana Soler");
        scan.Words.ShouldContain("Please look at the CV yourself");
        other.Words.ShouldContain("Please look at the CV yourself");
        Scenes.Heading(other).ShouldNotBe(Scenes.Heading(scan));
        Scenes.Heading(back).ShouldBe(Scenes.Heading(scan));
        back.Words.ShouldContain("· on hold");
        overview.Words.ShouldContain("1 on hold.");
        Scenes.Heading(again).ShouldBe(Scenes.Heading(other));
        last.Words.ShouldContain("Ana Soler");
        held.Words.ShouldContain("· on hold");
        released.Words.ShouldNotContain("· on hold");
        Scenes.Buttons(released).ShouldContain("Hold");
        var states = await app.LookAsync(db => db.Candidates.OrderBy(row => row.Number).Select(row => row.State).ToListAsync());
        states.ShouldBe([CandidateState.Proposed, CandidateState.NotScreened, CandidateState.Proposed], ignoreOrder: true);
        (await app.LookAsync(db => db.Votes.CountAsync(row => row.Round == 1))).ShouldBe(3); // the criteria, and the two who were decided
    }

    [Fact]
    public async Task Late_cvs_join_silently_and_the_recruiter_is_told_once_of_each_end()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var ana = await Scenes.StartAsync(morgan);
        var before = morgan.Messages.Select(message => message.Words).ToList();

        // Act: a late CV while Ana's card is in front of Morgan; then Morgan decides twice on her, and on the late one
        await riley.SayAsync("screen R-1", Scenes.Pia);
        var untouched = morgan.Messages.Select(message => message.Words).ToList();
        var pia = await morgan.ClickAsync(ana, "Approve");
        var undone = await morgan.ClickAsync(pia, "Undo");
        var piaAgain = await morgan.ClickAsync(undone, "Approve");
        var done = await morgan.ClickAsync(piaAgain, "Approve");
        var reopened = await morgan.ClickAsync(done, "Undo");
        await morgan.ClickAsync(reopened, "Approve");

        // Assert
        untouched.ShouldBe(before);
        pia.Words.ShouldContain("Pia Lindqvist");
        pia.Words.ShouldContain("2 of 2");
        done.Words.ShouldContain("✔ Done: 2 go on");
        riley.Messages.Count(message => message.Words.Contains("has decided on every candidate", StringComparison.Ordinal)).ShouldBe(1);
        riley.Messages.Count(message => message.Words.Contains("screening is done", StringComparison.Ordinal)).ShouldBe(2); // one for each time CVs were handed in
    }

    [Fact]
    public async Task What_happens_elsewhere_while_a_card_is_open_is_said_on_it()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana, Scenes.Pia);
        var first = await Scenes.StartAsync(morgan);
        var criteria = morgan.Find("approved the criteria");

        // Act
        await riley.SayAsync("withdraw Pia");
        await riley.ClickAsync(riley.Find("no longer wish"), "Confirm");
        var withdrawn = await morgan.ClickAsync(first, "Approve");
        var ana = await morgan.ClickAsync(withdrawn, "Next");
        await riley.SayAsync("cancel R-1");
        await riley.ClickAsync(riley.Find("Cancel R-1"), "Confirm", ("reason", "The position is not funded any more."));
        var ended = await morgan.ClickAsync(ana, "Approve");
        var undo = await morgan.ClickAsync(criteria, "Undo");

        // Assert
        first.Words.ShouldContain("Pia Lindqvist"); // flagged before smooth
        withdrawn.Words.ShouldContain("Pia Lindqvist no longer wishes to be considered.");
        ana.Words.ShouldContain("Ana Soler");
        ended.Words.ShouldContain("R-1 Senior Data Engineer has ended. Nothing is to be decided here any more.");
        undo.Text.ShouldBe("R-1 has ended. Nothing can be changed any more.");
        (await app.LookAsync(db => db.Candidates.Select(row => row.Outcome).Distinct().ToListAsync())).ShouldBe([null]);
    }

    [Fact]
    public async Task A_new_manager_is_asked_with_time_of_their_own_and_the_earlier_ones_cards_shrink()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, mallory) = await Scenes.AskTwoAsync(app, "Morgan Manager", Cvs.Ana);

        // Act: the manager changes while the criteria are open, and back again while the candidates are
        await ChangeManagerAsync(riley, Persona.Mallory);
        var old = morgan.Find("somebody else decides on the criteria now");
        await mallory.ClickAsync(mallory.Find("R-1", "criteria", "Approve"), "Approve");
        var ana = await Scenes.StartAsync(mallory);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await ChangeManagerAsync(riley, Persona.Morgan);
        var refused = await mallory.ClickAsync(ana, "Approve");

        // Assert
        old.Words.ShouldNotContain("Approve");
        mallory.Find("R-1 Senior Data Engineer: somebody else decides on these candidates now.");
        refused.Text.ShouldBe("There is nothing here for you to decide.");
        (await Scenes.StartAsync(morgan)).Words.ShouldContain("Please decide by Thursday 3 December.");
    }

    [Fact]
    public async Task A_file_link_is_made_for_who_may_see_the_cv_and_lives_five_minutes()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var mallory = await app.MeetAsync(Persona.Mallory);
        var ana = await Scenes.StartAsync(morgan);
        var cv = await morgan.ClickAsync(ana, "Open CV");
        var link = new Uri(CardWords.Actions(cv.Card!.Value).Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!);

        var copied = await mallory.ClickAsync(ana, "Open CV");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        using var http = new HttpClient();
        using var late = await http.GetAsync(link);

        copied.Text.ShouldBe("There is nothing here for you to decide.");
        late.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await late.Content.ReadAsStringAsync()).ShouldContain("Ask for it again in the chat");
    }

    private static async Task ChangeManagerAsync(Persona riley, PersonaCard manager) =>
        await riley.ClickAsync(await riley.ClickAsync(riley.Find("R-1", "Change manager"), "Reassign"), "Reassign", ("person", manager.ObjectId));
}
