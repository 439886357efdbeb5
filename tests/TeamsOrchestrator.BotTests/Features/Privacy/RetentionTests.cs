using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Features.Privacy.Retention;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Privacy;

/// <summary>How long data are kept, and what stops the clock.</summary>
public sealed class RetentionTests
{
    [Fact]
    public async Task Candidates_are_erased_by_the_clock_after_the_end_and_the_words_of_the_trail_later()
    {
        // Arrange: closed on 23 November 2026, and files that nobody ever assigned
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Privacy:CandidateMonths", "3"), ("Privacy:LogMonths", "12"));
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben, ("ana soler 2.txt", Cvs.Ana.Content));
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Reject", ("reason", "Too little depth."));
        app.Clock.Advance(TimeSpan.FromMinutes(11)); // what comes sooner joins the requisition
        await riley.SayAsync(string.Empty, Scenes.Pia);
        await CloseAsync(riley);

        // Act and assert: a day before, nothing
        await GoToAsync(app, new DateTimeOffset(2027, 2, 22, 9, 0, 0, TimeSpan.Zero));
        (await NamesAsync(app)).ShouldBe(["Ana Soler", "Ben Okafor"]);
        await harper.SayAsync("data C-1");
        harper.Find("It is erased by itself on").Words.ShouldContain("23 Feb 2027");

        // three months after
        await GoToAsync(app, new DateTimeOffset(2027, 2, 23, 12, 0, 0, TimeSpan.Zero));
        (await NamesAsync(app)).ShouldBeEmpty();
        (await DatabaseSearch.FindAsync(app, "Soler", "Okafor")).ShouldBeEmpty();
        (await DatabaseSearch.FindAsync(app, "lindqvist")).ShouldBeEmpty("nor files that nobody assigned");
        (await DatabaseSearch.FindAsync(app, "We found somebody.")).ShouldNotBeEmpty("the words about the requisition stay for now");
        (await ForgetTests.VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);

        // a year after
        await GoToAsync(app, new DateTimeOffset(2027, 11, 23, 12, 0, 0, TimeSpan.Zero));
        (await app.LookAsync(db => db.AuditDetails.CountAsync(row => row.Text.Contains("We found somebody.")))).ShouldBe(0);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "requisition.closed"))).ShouldBe(1, "who did what, and when, stays");
        (await ForgetTests.VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);
    }

    [Fact]
    public async Task A_legal_hold_stops_the_clock_and_everybody_until_it_ends_and_is_visible()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await CloseAsync(riley);

        // Act: held after the end, asked for by a person, and past the time
        await harper.SayAsync("legal hold R-1");
        await riley.SayAsync("legal hold R-1 because I say so");
        await harper.SayAsync("legal hold R-1 because of the claim of May");
        await harper.SayAsync("forget C-1");
        var refused = harper.Find("is under legal hold: nothing of it can be erased");
        await riley.SayAsync("status R-1");
        var status = riley.Find("R-1", "What happened");
        await GoToAsync(app, new DateTimeOffset(2028, 1, 1, 9, 0, 0, TimeSpan.Zero));
        await app.RestartAsync();
        await app.SettleAsync();
        var during = await NamesAsync(app);
        await harper.SayAsync("legal hold off R-1");
        await app.SettleAsync();

        // Assert
        harper.Find("Please say why");
        riley.Find("is for HR to set and to end");
        refused.Words.ShouldNotContain("Erase for good");
        status.Words.ShouldContain("Legal hold: nothing of this requisition is erased");
        during.ShouldBe(["Ana Soler"]);
        (await NamesAsync(app)).ShouldBeEmpty("two years are over since");
        await harper.SayAsync("audit R-1");
        harper.Find("Audit trail of R-1", "put the requisition under legal hold", "because of the claim of May", "ended the legal hold");
    }

    [Fact]
    public async Task A_reopened_requisition_is_kept_and_a_shorter_time_counts_from_the_next_start()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await CloseAsync(riley);
        await riley.ClickAsync(riley.Find("R-1", "Undo"), "Undo");
        await GoToAsync(app, new DateTimeOffset(2027, 8, 1, 9, 0, 0, TimeSpan.Zero));
        (await NamesAsync(app)).ShouldBe(["Ana Soler"]);
        (await app.LookAsync(db => db.Candidates.Select(row => row.RetainUntil).SingleAsync())).ShouldBeNull();

        // Act
        await CloseAsync(riley);
        await GoToAsync(app, new DateTimeOffset(2027, 10, 1, 9, 0, 0, TimeSpan.Zero));
        var before = await NamesAsync(app);
        await app.RestartAsync(("Privacy:CandidateMonths", "1"));
        await app.SettleAsync();

        // Assert
        before.ShouldBe(["Ana Soler"]);
        (await NamesAsync(app)).ShouldBeEmpty();
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Closed);
    }

    [Theory]
    [InlineData(0, 24, "Privacy__CandidateMonths has to be")]
    [InlineData(241, 240, "Privacy__CandidateMonths has to be")]
    [InlineData(6, 5, "Privacy__LogMonths has to be a number of months from 6")]
    [InlineData(12, 6, "must not be less than Privacy__CandidateMonths (12)")]
    [InlineData(6, 6, null)]
    public void Times_that_the_law_or_the_other_time_forbids_are_refused(int candidates, int logs, string? says)
    {
        var result = new RetentionOptionsValidator().Validate(null, new RetentionOptions { CandidateMonths = candidates, LogMonths = logs });

        (result == ValidateOptionsResult.Success).ShouldBe(says is null);
        (result.FailureMessage ?? string.Empty).ShouldContain(says ?? string.Empty);
    }

    private static async Task CloseAsync(Persona riley)
    {
        await riley.SayAsync("close R-1 filled");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "We found somebody."));
    }

    private static async Task GoToAsync(TestApp app, DateTimeOffset time)
    {
        app.Clock.Advance(time - app.Clock.GetUtcNow());
        await app.SettleAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.SettleAsync();
    }

    private static Task<List<string?>> NamesAsync(TestApp app) => app.LookAsync(db => db.Candidates.Where(row => row.Name != null).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync());
}
