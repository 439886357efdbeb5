using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Features.Reviews.Messages;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Artifacts;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Messages;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Messages;

public sealed class CandidateMessageTests
{
    private static readonly TimeSpan QuarterOfAnHour = TimeSpan.FromMinutes(15);

    [Theory]
    [OnEveryDatabase]
    public async Task From_the_final_decision_over_edit_and_undo_to_a_message_that_was_sent(Database database)
    {
        // Arrange
        await using var app = await StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var requisition = await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        await KnownApplicants.AddAsync(app, requisition, name => name == "Ana Soler" ? "de" : "en");
        ScreeningDriver.Count(riley, "Messages to candidates").ShouldBe(0, "nothing is written before the decision is final");

        // Act and assert: the drafts come with HR's approval
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        var page = riley.Find("Messages to candidates: Senior Data Engineer", "2 to approve");
        page.Words.ShouldContain("Guten Tag Ana Soler,");
        page.Words.ShouldContain("Dear Ben Okafor,");
        page.Words.ShouldContain("To: ben.okafor@mail.example");
        page.Words.ShouldContain("– SQL");
        page.Words.ShouldContain("Software that uses artificial intelligence helped them");
        page.Words.ShouldContain("How we use your data: https://contoso.example/applicants");
        await riley.SayAsync("pending");
        riley.Find("Messages to approve: 2");

        // a copied button is nobody's else
        var ben = await riley.ClickAsync(page, "Open the message to Ben Okafor");
        (await morgan.InvokeAsync(Persona.Button(ben.Card!.Value, "Approve"), page.Id)).Text.ShouldBe("There is no message here for you to decide on.");
        ben.Words.ShouldContain("Morgan Manager decided: not taken further");
        ben.Words.ShouldContain("Harper HR made it final.");

        // Revise says back what was understood, and what was not
        await riley.ClickAsync(ben, "Revise", ("feedback", "Shorter, and mention that we keep the documents for six months. Tell him the AI was unsure."));
        var revised = await riley.ClickAsync(riley.Find("2 to approve"), "Open the message to Ben Okafor");
        revised.Words.ShouldContain("write it shorter");
        revised.Words.ShouldContain("We keep the documents for six months.");
        revised.Words.ShouldContain("Tell him the AI was unsure.");
        revised.Words.ShouldNotContain("We wish you all the best");

        // Edit refuses what must not be said, then keeps the word difference
        (await riley.ClickAsync(revised, "Save and approve", ("subject", "Your application"), ("body", "You are too old for us."), ("edit-to", "ben.okafor@mail.example")))
            .Text!.ShouldContain("must not be in a message to a candidate");
        var body = "Dear Ben Okafor,\n\nthank you. We decided not to go on with your application.\n\nRiley Recruiter";
        var approved = await riley.ClickAsync(revised, "Save and approve", ("subject", "Your application"), ("body", body), ("edit-to", "ben@home.example"));
        approved.Words.ShouldContain("1 to approve · 1 approved");
        approved.Words.ShouldContain("Approved by Riley Recruiter; goes at 10:15.");
        (await app.LookAsync(db => db.AuditDetails.Where(row => row.Text.Contains("ben@home.example")).CountAsync())).ShouldBe(1);
        (await riley.ClickAsync(revised, "Approve")).Words.ShouldContain("One had changed since this page was shown");

        // Undo within the quarter of an hour, then approve as it is
        var undone = await riley.ClickAsync(approved, "Ask about the message to Ben Okafor again");
        undone.Words.ShouldContain("2 to approve");
        await riley.ClickAsync(await riley.ClickAsync(undone, "Open the message to Ben Okafor"), "Approve");
        app.Clock.Advance(QuarterOfAnHour / 4);
        await app.SettleAsync();
        riley.Find("1 to approve · 1 approved");
        app.Clock.Advance(QuarterOfAnHour);
        await app.SettleAsync();

        // then it is ready to send, once, with everything that is needed
        var ready = riley.Find("1 to approve · 1 to send");
        var open = await riley.ClickAsync(ready, "Open the message to Ben Okafor");
        open.Words.ShouldContain("To: ben@home.example");
        var mail = CardWords.Actions(open.Card!.Value).Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!;
        mail.ShouldStartWith("mailto:ben@home.example?subject=Your%20application&body=Dear%20Ben%20Okafor%2C%0D%0A%0D%0Athank%20you.");
        (await riley.ClickAsync(open, "I sent it")).Words.ShouldContain("1 to approve · 1 sent");
        (await riley.ClickAsync(open, "I sent it")).Words.ShouldContain("One had changed");

        // what left is final: Undo says so, to the recruiter and to HR
        (await riley.ClickAsync(approved, "Ask about the message to Ben Okafor again")).Words.ShouldContain("1 to approve · 1 sent");
        (await harper.ClickAsync(harper.Find("made 2 outcomes final"), "Undo")).Text!.ShouldContain("The message to Ben Okafor has left");
        (await app.LookAsync(db => db.Candidates.Where(row => row.Name == "Ben Okafor").Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Decided);
        (await app.LookAsync(db => db.Candidates.Where(row => row.Name == "Ana Soler").Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Proposed);
        riley.Find("1 sent").Words.ShouldNotContain("Guten Tag Ana Soler");
        await harper.SayAsync("candidate C-2");
        harper.Find("C-2", "changed the message and approved it");
        ScreeningDriver.Count(riley, "Messages to candidates: Senior Data Engineer").ShouldBe(1);
    }

    [Fact]
    public async Task Many_rejections_are_approved_a_page_at_a_time_and_are_ready_in_one_message()
    {
        // Arrange
        await using var app = await StartAsync(Database.Sqlite);
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        var requisition = await DecidedRequisition.AddAsync(app, [.. Enumerable.Range(1, 7).Select(number => ($"Person {number:00}", (Outcome?)Outcome.NotTakenFurther))]);
        await KnownApplicants.AddAsync(app, requisition, languageOf: null, "Person 02");
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        var first = riley.Find("7 to approve");

        // Act: the one without an address stays, and so does the next page
        var next = await riley.ClickAsync(first, "Approve 4 of this page");
        var stale = await riley.ClickAsync(first, "Approve 4 of this page");

        // Assert
        next.Words.ShouldContain("3 to approve · 4 approved");
        stale.Words.ShouldContain("4 had changed since this page was shown");
        var nobody = await riley.ClickAsync(next, "Open the message to Person 02");
        (await riley.ClickAsync(nobody, "Approve", ("to", "nowhere"))).Text!.ShouldContain("To which address does it go?");
        (await riley.ClickAsync(nobody, "Approve", ("to", "person.two@mail.example"))).Words.ShouldContain("2 to approve · 5 approved");
        (await riley.ClickAsync(await riley.ClickAsync(riley.Find("2 to approve"), "Open the message to Person 06"), "Reject", ("reason", "We spoke on the phone."))).Words.ShouldContain("1 without a message");

        // and after the quarter of an hour they stand in one new message
        app.Clock.Advance(QuarterOfAnHour + TimeSpan.FromMinutes(1));
        await app.SettleAsync();
        riley.Find("1 to approve · 5 to send · 1 without a message");
        riley.Find("the messages to candidates stand further down");
        (await app.LookAsync(db => db.Messages.CountAsync(row => row.State == CandidateMessageState.Ready))).ShouldBe(5);
        var again = await riley.ClickAsync(riley.Find("1 without a message"), "Next");
        again.Words.ShouldContain("No message goes, says Riley Recruiter");
        (await riley.ClickAsync(again, "Ask about the message to Person 06 again")).Words.ShouldContain("2 to approve");
    }

    [Fact]
    public async Task What_was_decided_anew_withdrawn_or_forgotten_is_not_written_and_a_filled_position_keeps_nobody_from_an_answer()
    {
        // Arrange
        await using var app = await StartAsync(Database.Sqlite);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var requisition = await DecidedRequisition.AddAsync(
            app, ("Ana Soler", Outcome.NotTakenFurther), ("Ben Okafor", Outcome.NotTakenFurther), ("Cy Weber", Outcome.NotTakenFurther), ("Dana Roth", Outcome.NotTakenFurther));
        await KnownApplicants.AddAsync(app, requisition);
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        await riley.ClickAsync(riley.Find("4 to approve"), "Approve 4 of this page");

        // Act: reopened by the manager, withdrawn by own wish, forgotten; all while they wait to go
        await morgan.SayAsync("reopen C-1");
        await morgan.ClickAsync(morgan.Find("Ana Soler", "C-1"), "Reopen", ("reason", "A second look at the portfolio."));
        await riley.SayAsync("withdraw C-2");
        await riley.ClickAsync(riley.Find("Ben Okafor", "C-2"), "Confirm");
        await harper.SayAsync("forget C-3");
        await harper.ClickAsync(harper.Find("Cy Weber", "C-3"), "Erase for good");
        await riley.SayAsync("close R-1 filled");
        app.Clock.Advance(QuarterOfAnHour + TimeSpan.FromMinutes(1));
        await app.SettleAsync();

        // Assert: only the fourth goes
        riley.Find("R-1 · 1 to send");
        var states = await app.LookAsync(db => db.Messages.Join(db.Candidates, row => row.CandidateId, candidate => candidate.Id, (row, candidate) => new { candidate.Number, row.State })
            .ToDictionaryAsync(row => row.Number, row => row.State));
        states.ShouldBe(new Dictionary<int, CandidateMessageState>
        {
            [1] = CandidateMessageState.Recalled, [2] = CandidateMessageState.Recalled, [3] = CandidateMessageState.Recalled, [4] = CandidateMessageState.Ready,
        }, ignoreOrder: true);
        (await app.LookAsync(db => db.Artifacts.Where(row => row.Kind == ArtifactKind.Message && row.Content.Length == 0).CountAsync())).ShouldBe(1);
        riley.Everything.ShouldNotContain("Dear Cy Weber");
    }

    [Fact]
    public async Task A_message_is_handed_over_once_whatever_fails_and_where_it_is_not_known_a_person_looks()
    {
        // Arrange: an outlet that fails for one of two messages, in the middle of the call
        var outlet = new Outlet();
        await using var app = await TestApp.StartAsync(
            Database.Sqlite, services => services.AddSingleton<IMessageOutlet>(outlet), ("Messages:Enabled", "true"));
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        var requisition = await DecidedRequisition.AddAsync(app, ("Ana Soler", Outcome.Advance), ("Ben Okafor", Outcome.NotTakenFurther));
        await KnownApplicants.AddAsync(app, requisition);
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        await riley.ClickAsync(riley.Find("2 to approve"), "Approve 2 of this page");

        // Act
        app.Clock.Advance(QuarterOfAnHour);
        await app.SettleAsync();

        // Assert
        outlet.To.Order(StringComparer.Ordinal).ShouldBe(["ana.soler@mail.example", "ben.okafor@mail.example"]);
        var card = riley.Find("1 to send · 1 sent");
        card.Words.ShouldContain("look into your sent mail whether it left");
        var open = await riley.ClickAsync(card, "Open the message to Ana Soler");
        var back = await riley.ClickAsync(open, "Not sent");
        back.Words.ShouldContain("1 not sent · 1 sent");
        (await riley.ClickAsync(back, "Ask about the message to Ana Soler again")).Words.ShouldContain("1 to approve · 1 sent");
        (await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Message && row.State == ReviewState.Open).CountAsync())).ShouldBe(1);
    }

    private static Task<TestApp> StartAsync(Database database) =>
        TestApp.StartAsync(database, ("Messages:Enabled", "true"), ("Privacy:NoticeUrl", "https://contoso.example/applicants"));

    private sealed class Outlet : IMessageOutlet
    {
        public System.Collections.Concurrent.ConcurrentBag<string> To { get; } = [];

        public Task<MessageHandOver> HandOverAsync(MessageToSend message, CancellationToken cancellationToken)
        {
            To.Add(message.To);
            return message.To.StartsWith("ana", StringComparison.Ordinal) ? throw new TimeoutException("The mail server did not answer.") : Task.FromResult(MessageHandOver.Left);
        }
    }
}
