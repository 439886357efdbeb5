using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Privacy;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Interviews;

/// <summary>From the stack to the final review by way of an interview.</summary>
public sealed class InterviewTests
{
    private const string Notes = "Explained clearly how she tuned slow queries at Zanzibar Corp.";

    [Theory]
    [OnEveryDatabase]
    public async Task Whoever_goes_on_is_interviewed_assessed_and_decided_on_before_hr_has_the_last_word(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await StartAsync(app);
        riley.Find("yes; 0 under way");
        var ana = await ScreeningDriver.OpenStackAsync(morgan);
        ana.Words.ShouldContain("goes on to an interview");
        var ben = await morgan.ClickAsync(ana, "Approve");
        ben.Words.ShouldNotContain("Ana Soler: not taken");
        var stack = await morgan.ClickAsync(await morgan.ClickAsync(ben, "Undo"), "Approve"); // nothing hangs on the first click

        // Act: the list, one interview, its notes
        var list = morgan.Find("R-1", "Interviews", "Ana Soler", "questions are ready");
        await morgan.ClickAsync(list, "Open");
        var card = morgan.Find("Interview with Ana Soler");
        card.Words.ShouldContain("Ask everybody");
        card.Words.ShouldContain("1: no example");
        await morgan.SayAsync("pending");
        morgan.Find("Interviews to hold: 1");
        var empty = await morgan.ClickAsync(card, "Approve");
        var warned = await morgan.ClickAsync(card, "Approve", (Field(card, "sql"), "Has two small children. " + Notes));
        var taken = await morgan.ClickAsync(card, "Approve", (Field(card, "sql"), Notes), ("score-core-" + Criterion(card, "sql"), "5"), ("notes-other", "No experience with Databricks, she said."));
        var again = await morgan.ClickAsync(card, "Approve", (Field(card, "sql"), "Something else."));

        // Assert: notes are needed, what must not count is told, and the click counts once
        empty.Text!.ShouldContain("Please note what was said");
        warned.Words.ShouldContain("must not count");
        warned.Words.ShouldContain("Has two small children");
        taken.Words.ShouldContain("held, notes taken");
        again.Words.ShouldContain("held, notes taken");
        (await app.LookAsync(db => db.Artifacts.CountAsync(row => row.Kind == ArtifactKind.InterviewNotes))).ShouldBe(1);
        (await DatabaseSearch.FindAsync(app, "Zanzibar")).ShouldBeEmpty("notes are encrypted, and stand nowhere else");

        // Act: the packet, looked at again, and the decision
        var decision = morgan.Find("Decide on Ana Soler");
        decision.Words.ShouldContain("Sources disagree");
        decision.Words.ShouldContain("the CV shows it, the interview notes speak against it");
        decision.Words.ShouldContain("Notes of Morgan Manager: “No experience with Databricks, she said.”");
        decision.Words.ShouldContain("It recommends nothing after the interview");
        await morgan.ClickAsync(decision, "Revise", ("feedback", "What about SQL? And be nicer."));
        var revised = morgan.Find("Decide on Ana Soler", "Approve = ");
        revised.Words.ShouldContain("And be nicer.");
        await morgan.ClickAsync(revised, "Edit", ("remark", "Strong on SQL; can learn Databricks."));

        // Assert: HR sees the packet one tap away
        (await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler"))).State.ShouldBe(CandidateState.Proposed);
        await morgan.ClickAsync(stack, "Enough for now");
        var final = harper.Find("Final review", "Ana Soler", "Strong on SQL; can learn Databricks.");
        final.Words.ShouldContain("Interviewed: the decision packet is under Open");
        var opened = await harper.ClickAsync(final, "Open");
        opened.Words.ShouldContain("Notes of Morgan Manager: “" + Notes);

        // Act and assert: sent back to where the last decision fell, and back again; then final
        var code = await app.LookAsync(db => db.Candidates.Where(row => row.Name == "Ana Soler").Select(row => "C-" + row.Number).SingleAsync());
        var sentBack = await harper.ClickAsync(final, "Reject", (SendBackInput(final), "Why not ask about Databricks?"));
        morgan.Find("Decide on Ana Soler", "Approve = ", "Harper HR sent this decision back:", "Why not ask about Databricks?");
        var undone = await harper.ClickAsync(sentBack, $"Undo Ana Soler ({code})");
        undone.Words.ShouldContain("1 to go on");
        await harper.ClickAsync(undone, "Approve");
        (await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler"))).State.ShouldBe(CandidateState.Decided);
        await harper.SayAsync("candidate Ana Soler");
        harper.Find("held the interview", "Sources agree");
        var newest = await harper.ClickAsync(harper.Find("held the interview"), "Timeline");
        var timeline = newest.Words + (await harper.ClickAsync(newest, "Next")).Words;
        timeline.ShouldContain("prepared the interview");
        timeline.ShouldContain("compared the interview notes with the criteria");
        timeline.ShouldContain("made the decision packet");

        // Act and assert: whoever is forgotten is forgotten with the notes
        await harper.SayAsync("forget Ana Soler");
        await harper.ClickAsync(harper.Find("Erase everything"), "Erase for good");
        await app.SettleAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.SettleAsync();
        (await DatabaseSearch.FindAsync(app, "Soler")).ShouldBeEmpty();
        (await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.InterviewNotes).Select(row => row.Content).ToListAsync())).ShouldAllBe(content => content.Length == 0);
        string.Concat(morgan.Everything, harper.Everything).ShouldNotContain("Zanzibar");
    }

    [Fact]
    public async Task Questions_can_be_changed_asked_anew_and_an_interview_refused_and_taken_back_and_only_by_who_was_asked()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await StartAsync(app);
        var stack = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        var card = morgan.Find("Interview with Ana Soler");

        // Act and assert: nobody who was not asked
        (await harper.ClickAsync(card, "Reject", ("reason", "No."))).Text!.ShouldContain("nothing here for you to decide");
        (await harper.ClickAsync(card, "Edit")).Text!.ShouldContain("nothing here for you to decide");

        // Act and assert: Edit changes questions and decides nothing
        var form = await morgan.ClickAsync(card, "Edit");
        form.Words.ShouldContain("changes for all interviews");
        (await morgan.ClickAsync(form, "Save questions", ("kit-core-0", "How old are you?"))).Text!.ShouldContain("must not be asked");
        var edited = await morgan.ClickAsync(form, "Save questions", ("kit-core-0", "Which table would you partition first, and why?"), ("kit-own-0", "Why Fabrikam?"));
        edited.Words.ShouldContain("Which table would you partition first");
        edited.Words.ShouldContain("Why Fabrikam?");
        (await app.LookAsync(db => db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Interview))).State.ShouldBe(ReviewState.Open);
        (await morgan.ClickAsync(form, "Save questions", ("kit-core-0", "Stale?"))).Words.ShouldNotContain("Stale?");

        // Act and assert: Revise asks the agent, which says back what it understood; the same for everybody stays the same
        await morgan.ClickAsync(morgan.Find("Interview with Ana Soler"), "Revise", ("feedback", "Ask more about SQL. Sing a song."));
        var second = morgan.Find("Interview with Ana Soler", "Approve = ");
        second.Words.ShouldContain("Sing a song.");
        second.Words.ShouldContain("in more depth");
        second.Words.ShouldContain("Which table would you partition first");

        // Act and assert: no interview is a proposal like every other, and can be taken back
        (await morgan.ClickAsync(second, "Reject")).Text!.ShouldContain("say why");
        var refused = await morgan.ClickAsync(second, "Reject", ("reason", "Did not answer the invitation."));
        refused.Words.ShouldContain("no interview, proposed as not taken further");
        await morgan.ClickAsync(stack, "Enough for now");
        harper.Find("Final review", "Ana Soler", "Did not answer the invitation.", "not taken further");
        await morgan.ClickAsync(refused, "Undo");
        morgan.Find("Interview with Ana Soler", "Approve = ");
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == ReviewKind.Final && row.State == ReviewState.Open))).ShouldBe(0);

        // Act and assert: the recruiter sees where it stands, and passes it on with all that belongs to it
        await riley.SayAsync("status R-1");
        riley.Find("in interviews", "Interviews to hold: 1");
        await riley.SayAsync("candidates R-1");
        riley.Find("Candidates", "in interviews");
        await riley.SayAsync("reassign R-1 to Harper HR");
        await riley.ClickAsync(riley.Find("Harper HR", "Reassign"), "Reassign");
        harper.Find("Interviews", "Ana Soler", "interview to hold");

        // Act and assert: the clock reminds of interviews as of everything else, and withdrawing ends it
        app.Clock.Advance(TimeSpan.FromDays(8));
        await app.SettleAsync();
        harper.Find("Interviews to hold: 1", "Open");
        await harper.ClickAsync(harper.Find("Interviews", "Ana Soler", "interview to hold"), "Open");
        await riley.SayAsync("withdraw Ana Soler");
        await riley.ClickAsync(riley.Find("no longer wish to be considered"), "Confirm");
        harper.Find("no answer is needed any more");
        harper.Find("No interview waits for you any more");
    }

    [Fact]
    public async Task Interviews_are_off_unless_somebody_says_so_and_the_recruiter_turns_them_on_while_nobody_was_decided_on()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, Cvs.Ben);
        var progress = riley.Find("R-1 · Senior Data Engineer", "Stop");

        var on = await riley.ClickAsync(progress, "With interviews");
        var off = await riley.ClickAsync(on, "Without interviews");
        var ben = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        var late = await riley.ClickAsync(off, "With interviews");

        on.Words.ShouldContain("yes; 0 under way");
        off.Words.ShouldNotContain("yes; 0 under way");
        ben.Words.ShouldContain("Ana Soler: goes on");
        late.Text!.ShouldContain("everybody goes the same way");
        (await app.LookAsync(db => db.Reviews.Select(row => row.Kind).Distinct().ToListAsync())).ShouldNotContain(ReviewKind.Interview);
    }

    [Fact]
    public async Task A_candidate_is_written_what_was_decided_after_the_interview_and_a_decision_made_anew_takes_it_back_once()
    {
        // Arrange: approved in the stack, not convincing in the interview
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Messages:Enabled", "true"));
        var (riley, morgan, harper) = await StartAsync(app);
        var stack = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Approve");
        await morgan.ClickAsync(morgan.Find("Interviews", "Ana Soler"), "Open");
        var card = morgan.Find("Interview with Ana Soler");
        await morgan.ClickAsync(card, "Approve", (Field(card, "sql"), Notes), ("notes-other", "No experience with Databricks, she said."));
        await morgan.ClickAsync(morgan.Find("Decide on Ana Soler"), "Reject", ("reason", "No experience with Databricks."));
        await morgan.ClickAsync(stack, "Enough for now");

        // Act: the last word, and the message that follows
        await harper.ClickAsync(harper.Find("Final review", "Ana Soler", "No experience with Databricks."), "Approve");
        var message = await riley.ClickAsync(riley.Find("Messages to candidates", "1 to approve"), "Open the message to Ana Soler");

        // Assert: who decided last and why, and the criterion that the notes speak against although the CV shows it
        message.Words.ShouldContain("Morgan Manager decided: not taken further: “No experience with Databricks.”");
        message.Words.ShouldNotContain("goes on");
        message.Words.ShouldContain("Harper HR made it final.");
        message.Words.ShouldContain("– Databricks");

        // Act: approved, and then decided anew
        await riley.ClickAsync(message, "Approve");
        await morgan.SayAsync("reopen Ana Soler");
        (await morgan.ClickAsync(morgan.Find("Decide anew on Ana Soler"), "Reopen", ("reason", "The interview was about the wrong product."))).Text!.ShouldContain("Ana Soler");
        var again = await ScreeningDriver.OpenStackAsync(morgan);
        again.Words.ShouldContain("The interview was about the wrong product.");

        // Assert: nothing goes, and nobody is asked about anything but the person
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "message.recalled"))).ShouldBe(1);
        (await app.LookAsync(db => db.Reviews.Where(row => row.CandidateId != null && row.State == ReviewState.Open && db.Candidates.Any(candidate => candidate.Id == row.CandidateId && candidate.Name == "Ana Soler"))
            .Select(row => row.Kind).ToListAsync())).ShouldBe([ReviewKind.Candidate]);
        app.Clock.Advance(TimeSpan.FromMinutes(20));
        await app.SettleAsync();
        (await app.LookAsync(db => db.Messages.Select(row => row.State).ToListAsync())).ShouldBe([CandidateMessageState.Recalled]);

        // Act and assert: the interview of before keeps no decision of now, and whoever goes on is interviewed anew
        var refused = await morgan.ClickAsync(again, "Reject", ("reason", "No Databricks."));
        var undone = await morgan.ClickAsync(refused, "Undo");
        undone.Words.ShouldContain("should Ana Soler go on?");
        await morgan.ClickAsync(undone, "Approve");
        (await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Interview).Select(row => row.State).SingleAsync())).ShouldBe(ReviewState.Open);
    }

    private static async Task<(Persona Riley, Persona Morgan, Persona Harper)> StartAsync(TestApp app)
    {
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager with interviews", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        return (riley, morgan, harper);
    }

    /// <summary>Returns the id of the field for notes on the core question about a criterion.</summary>
    private static string Field(PostedMessage card, string about) => "notes-core-" + Criterion(card, about);

    private static string Criterion(PostedMessage card, string about) => Ids(card.Card!.Value)
        .Where(id => id.StartsWith("notes-core-", StringComparison.Ordinal)).Select(id => id["notes-core-".Length..]).First(id => id.Contains(about, StringComparison.OrdinalIgnoreCase));

    private static string SendBackInput(PostedMessage card) => Ids(card.Card!.Value).First(id => id.StartsWith("reason-", StringComparison.Ordinal));

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => (element.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? [id.GetString()!] : Array.Empty<string>())
            .Concat(element.EnumerateObject().SelectMany(property => Ids(property.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        _ => [],
    };
}
