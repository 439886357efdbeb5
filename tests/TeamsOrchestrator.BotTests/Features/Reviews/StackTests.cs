using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class StackTests
{
    private static readonly (string Name, byte[] Content) Scan = Cvs.Text("scan.pdf", "%PDF-1.4 not really a PDF");

    [Theory]
    [OnEveryDatabase]
    public async Task Candidates_are_decided_one_by_one_and_the_recruiter_is_told_at_the_end(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan) = await ScreenAsync(app, Cvs.Ana, Scan);

        // Act
        var ana = await morgan.ClickAsync(morgan.Find("2 screened:"), "Start");
        var scan = await morgan.ClickAsync(ana, "Approve");
        var done = await morgan.ClickAsync(scan, "Reject", ("reason", "The file cannot be read and nobody answered."));

        // Assert
        ana.Words.ShouldContain("Ana Soler");
        ana.Words.ShouldContain("1 of 2");
        ana.Words.ShouldContain("Recommended");
        ana.Words.ShouldContain("Python, SQL");
        ana.Words.ShouldContain("goes on to HR’s final review");
        scan.Words.ShouldContain("Ana Soler: goes on");
        scan.Words.ShouldContain("Not screened");
        done.Words.ShouldContain("✔ Done: 1 go on, 1 not taken further");
        riley.Find("Morgan Manager has decided on every candidate").ShouldNotBeNull();
        (await app.LookAsync(db => db.Candidates.OrderBy(row => row.Recommendation == null).Select(row => row.Outcome).ToListAsync())).ShouldBe([Outcome.Advance, Outcome.NotTakenFurther]);
    }

    [Fact]
    public async Task Undo_on_the_next_card_asks_about_the_person_again()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana, Scan);
        var ana = await morgan.ClickAsync(morgan.Find("2 screened:"), "Start");
        var next = await morgan.ClickAsync(ana, "Approve");

        var again = await morgan.ClickAsync(next, "Undo");

        again.Words.ShouldContain("Ana Soler");
        again.Words.ShouldContain("Reject");
        (await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler"))).State.ShouldBe(CandidateState.Screened);
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == ReviewKind.Final && row.State == ReviewState.Open))).ShouldBe(0);
    }

    [Fact]
    public async Task The_card_that_a_click_was_answered_with_is_not_drawn_anew_a_while_later()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Bea Vogel"), ScreeningDriver.Like(Cvs.Ana, "Cleo Adler"));
        var first = await morgan.ClickAsync(morgan.Find("3 screened:"), "Start");
        int Updates() => app.Connector.Calls.Count(call => call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains(morgan.ConversationId, StringComparison.Ordinal));
        var before = Updates();

        // Act
        var second = await morgan.InvokeAsync(Persona.Button(first.Card!.Value, "Approve"), first.MessageId);
        await app.UntilAsync(_ => Task.FromResult(Updates() > before));
        var atOnce = Updates();
        var third = await morgan.InvokeAsync(Persona.Button(second.Card!.Value, "Approve"), second.MessageId);
        await app.UntilAsync(_ => Task.FromResult(Updates() > atOnce));
        var afterBoth = Updates();
        await app.SettleAsync();

        // Assert: nobody's clock was moved before, and what became due when it was changed this card no more
        third.Words.ShouldContain("3 of 3");
        Updates().ShouldBe(afterBoth, "whoever writes a reason by then would lose it");
        morgan.Find("3 of 3").Words.ShouldContain("goes on");
    }

    [Fact]
    public async Task An_old_card_changes_nothing_and_shows_the_current_one()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana, Scan);
        var ana = await morgan.ClickAsync(morgan.Find("2 screened:"), "Start");
        await morgan.ClickAsync(ana, "Approve");

        var stale = await morgan.ClickAsync(ana, "Reject", ("reason", "Changed my mind."));

        stale.Words.ShouldContain("Ana Soler: goes on");
        (await app.LookAsync(db => db.Votes.CountAsync(row => row.Decision == DecisionKind.Reject))).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_decides_on_a_candidate_who_was_not_asked()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan) = await ScreenAsync(app, Cvs.Ana);
        var ana = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");

        var answer = await riley.ClickAsync(ana, "Approve");

        answer.Text.ShouldBe("There is nothing here for you to decide.");
    }

    [Fact]
    public async Task A_corrected_verdict_needs_a_reason_and_stands_beside_the_ais()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana);
        var ana = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");
        var form = await morgan.ClickAsync(ana, "Edit");

        var unexplained = await morgan.ClickAsync(form, "Save", ("v0", "NotFound"));
        var corrected = await morgan.ClickAsync(unexplained, "Save", ("v0", "NotFound"), ("reason", "That was an internship."));

        unexplained.Words.ShouldContain("Please say why");
        corrected.Words.ShouldContain("The AI said: met");
        corrected.Words.ShouldContain("That was an internship.");
        corrected.Words.ShouldContain("Changed by Morgan Manager");
    }

    [Fact]
    public async Task The_sign_off_list_takes_only_ticked_people_after_the_drawn_one_was_opened()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, [.. Enumerable.Range(1, 3).Select(WebDeveloper)]);
        var list = await morgan.ClickAsync(morgan.Find("3 screened:"), "Start");

        var opened = await morgan.ClickAsync(list, OpenDrawn(list));
        var back = await morgan.ClickAsync(opened, "Back to the list");
        var nobody = await morgan.ClickAsync(back, "Sign off the ticked ones as not taken further");
        var signed = await morgan.ClickAsync(back, "Sign off the ticked ones as not taken further", ("s0", "true"), ("r0", "No SQL, no Python."), ("r1", "Not read."));

        list.Words.ShouldNotContain("Sign off the ticked ones");
        nobody.Words.ShouldContain("Nobody is ticked");
        signed.Words.ShouldContain("not taken further");
        var votes = await app.LookAsync(db => db.Votes.Where(row => row.Decision == DecisionKind.Reject).ToListAsync());
        votes.Count.ShouldBe(1);
        votes[0].Reason.ShouldBe("No SQL, no Python.");
    }

    [Fact]
    public async Task The_cv_opens_with_its_quotes_marked_and_a_link_that_works_once()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana);
        var ana = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");

        var cv = await morgan.ClickAsync(ana, "Open CV");
        var link = CardWords.Actions(cv.Card!.Value).Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!;
        using var http = new HttpClient();
        using var first = await http.GetAsync(new Uri(link));
        using var second = await http.GetAsync(new Uri(link));
        var again = await morgan.ClickAsync(cv, "Back");

        cv.Words.ShouldContain("Fabrikam");
        (await first.Content.ReadAsByteArrayAsync()).ShouldBe(Cvs.Ana.Content);
        first.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        first.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        second.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        again.Words.ShouldContain("Ana Soler");
        again.Words.ShouldContain("Approve");
    }

    [Fact]
    public async Task A_tapped_quote_shows_its_place_in_the_cv()
    {
        await using var app = await TestApp.StartAsync();
        var (_, morgan) = await ScreenAsync(app, Cvs.Ana);
        var ana = await morgan.ClickAsync(morgan.Find("1 screened:"), "Start");

        var source = await morgan.ClickAsync(ana, "Show where it stands in the CV: “Python, SQL, Databricks”");

        source.Words.ShouldContain("The quote is marked.");
        source.Card!.Value.GetRawText().ShouldContain("\"highlight\":true");
    }

    [Fact]
    public async Task Where_both_decide_alone_the_candidate_waits_for_the_second_vote()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for both Morgan Manager and Mallory Outsider", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        var morgans = await morgan.ClickAsync(await morgan.ClickAsync(morgan.Find("1 screened:"), "Start"), "Reject", ("reason", "Too little Databricks."));
        var unseen = await mallory.ClickAsync(mallory.Find("1 screened:"), "Start");
        await mallory.ClickAsync(unseen, "Approve");

        morgans.Words.ShouldContain("waits for the others’ decisions");
        unseen.Words.ShouldNotContain("Too little Databricks");
        unseen.Words.ShouldContain("Approve");
        (await app.LookAsync(db => db.Candidates.SingleAsync())).Outcome.ShouldBe(Outcome.Advance);
    }

    private static async Task<(Persona Riley, Persona Morgan)> ScreenAsync(TestApp app, params (string Name, byte[] Content)[] files)
    {
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", [Cvs.Job, .. files]);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        return (riley, morgan);
    }

    private static (string Name, byte[] Content) WebDeveloper(int number)
    {
        var name = new[] { "Cleo Adler", "Dana Brook", "Eli Carver" }[number - 1];
        return Cvs.Text($"web-{number}.txt", $"""
            {name}
            {name.Replace(' ', '.')}@mail.example

            Work experience
            Jan 2016 - Present  Front-end Developer, Northwind {number}
            Built web pages with JavaScript and CSS for shop number {number}.

            Education
            BSc Media Design

            Skills
            JavaScript, CSS, HTML
            """);
    }

    private static string OpenDrawn(ClickAnswer list) => CardWords.Actions(list.Card!.Value)
        .Select(action => action.TryGetProperty("title", out var title) ? title.GetString()! : string.Empty)
        .Single(title => title.EndsWith("drawn for a closer look", StringComparison.Ordinal));
}
