using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reminders;

/// <summary>It is Monday 23 November 2026, ten in the morning in Berlin. Criteria are due on Wednesday at five there.</summary>
public sealed class ReminderTests
{
    private const string Half = "2026-11-24T12:31";
    private const string Due = "2026-11-25T16:01";
    private const string Late = "2026-11-26T16:01";
    private const string StillLate = "2026-11-30T16:01";
    private const string Expired = "2026-12-09T16:01";

    [Fact]
    public async Task Who_does_not_decide_is_reminded_then_others_are_told_then_it_expires_and_nothing_is_ever_decided_by_time()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act, assert: half of the time is over
        await app.UntilAsync("2026-11-24T12:19");
        ScreeningDriver.Count(morgan, "Half of the time").ShouldBe(0);
        await app.UntilAsync(Half);
        var half = morgan.Find("R-1 Senior Data Engineer waits for you", "Half of the time to decide is over.", "Please decide by Wednesday 25 November.");
        half.Activity.GetProperty("summary").GetString().ShouldBe("R-1 Senior Data Engineer: a decision waits for you");

        // Open brings the review to the bottom; the copy above says so
        (await morgan.ClickAsync(half, "Open")).Words.ShouldBe("It is at the bottom of our chat now.");
        morgan.Messages[^1].Words.ShouldContain("Approve");
        ScreeningDriver.Count(morgan, "Moved below.").ShouldBe(1);

        // the time is over: a new message, and the one before is a line
        await app.UntilAsync(Due);
        morgan.Messages[^1].Words.ShouldContain("The time to decide is over.");
        morgan.Messages.Single(message => message.Id == half.Id).Words.ShouldBe("R-1 Senior Data Engineer: you were reminded on Tue 24 Nov 2026, 13:31.");
        ScreeningDriver.Count(riley, "late decisions").ShouldBe(0);

        // a working day later the recruiter hears, and nudges
        await app.UntilAsync(Late);
        var late = riley.Find("R-1 Senior Data Engineer: late decisions", "**Morgan Manager** · the criteria", "asked for by Wednesday 25 November");
        late.Activity.GetProperty("summary").GetString().ShouldBe("R-1 Senior Data Engineer: a decision is late");
        (await riley.ClickAsync(late, "Nudge")).Words.ShouldBe("Morgan Manager was nudged.");
        morgan.Messages[^1].Words.ShouldContain("Riley Recruiter asks you to look at this.");
        (await riley.ClickAsync(late, "Nudge")).Words.ShouldMatch(@"^Morgan Manager was already nudged at 17:\d\d; once a working day is enough\.$");
        await app.UntilAsync("2026-11-27T10:00");
        (await riley.ClickAsync(late, "Nudge")).Words.ShouldStartWith("Morgan Manager got three messages about this, the last one at Thu 26 Nov 2026, 17:0");
        ScreeningDriver.Count(harper, "late decisions").ShouldBe(0);

        // then HR, and at last it expires
        await app.UntilAsync(StillLate);
        harper.Find("R-1 Senior Data Engineer: late decisions", "Riley Recruiter asked for these decisions, and they are still not there.");
        var messages = morgan.Messages.Count;
        await app.UntilAsync(Expired);
        riley.Find("A question has expired without a decision. Nobody was approved or rejected by that");
        riley.Messages.Single(message => message.Id == late.Id).Words.ShouldStartWith("R-1 Senior Data Engineer: you were told on Thu 26 Nov 2026, 17:0");
        var question = morgan.Find("This expired on Wednesday 9 December: nobody had decided.");
        morgan.Messages.Count.ShouldBe(messages);
        (await app.LookAsync(db => db.Reviews.Select(row => new { row.State, row.Decision }).SingleAsync())).ShouldBe(new { State = ReviewState.Open, Decision = (DecisionKind?)null });
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.New);

        // a year later nobody was written to again, and it can still be decided
        await app.UntilAsync("2027-11-25T10:00");
        morgan.Messages.Count.ShouldBe(messages);
        ScreeningDriver.Count(riley, "late decisions").ShouldBe(1); // the one before is a line
        ScreeningDriver.Count(harper, "late decisions").ShouldBe(1);
        await morgan.ClickAsync(question, "Approve");
        morgan.Find("1 screened:");
        riley.Find("None is any more.");
        await riley.SayAsync("status R-1");
        riley.Find("question expired without a decision");
    }

    [Theory]
    [InlineData("2027-03-25T09:00", "2027-03-26T15:00", "2027-03-29T14:49", "2027-03-29T15:01")] // summer time begins on the Sunday between
    [InlineData("2027-10-28T09:00", "2027-10-29T15:00", "2027-11-01T15:49", "2027-11-01T16:01")] // it ends on the Sunday between
    public async Task Clocks_survive_a_restart_and_follow_the_clock_on_the_wall(string start, string half, string before, string after)
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        await app.UntilAsync(start);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        await app.RestartAsync();
        await app.UntilAsync(half);
        await app.RestartAsync();
        await app.UntilAsync(before);
        var early = ScreeningDriver.Count(morgan, "The time to decide is over.");
        await app.UntilAsync(after);

        // Assert
        early.ShouldBe(0);
        ScreeningDriver.Count(morgan, "The time to decide is over.").ShouldBe(1);
    }

    [Fact]
    public async Task Remind_me_keeps_the_clocks_quiet_until_then()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        var answer = await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Remind me", ("remindWhen", "TwoDays"));
        await app.UntilAsync(Half);
        var quiet = ScreeningDriver.Count(morgan, "waits for you");
        await app.UntilAsync("2026-11-25T08:01");
        var reminder = morgan.Find("You asked me to remind you.");
        var late = await morgan.ClickAsync(reminder, "Remind me", ("remindWhen", "Week"));

        // Assert
        answer.Words.ShouldBe("I remind you on Wed 25 Nov 2026, 09:00.");
        quiet.ShouldBe(0);
        late.Words.ShouldBe("I remind you on Wed 2 Dec 2026, 09:00. Note that the decision is asked for by Wednesday 25 November.");
        morgan.Find("I remind you on Wed 2 Dec 2026, 09:00.", "You asked me to remind you.");
        await app.UntilAsync(Late);
        riley.Find("late decisions"); // whoever waits hears all the same
        ScreeningDriver.Count(morgan, "The time to decide is over.").ShouldBe(0);
        var criteria = morgan.Find("R-1", "criteria", "Approve");
        await morgan.ClickAsync(criteria, "Approve");
        (await morgan.ClickAsync(criteria, "Remind me", ("remindWhen", "Tomorrow"))).Words.ShouldStartWith("I remind you on"); // of the candidates, who wait by now
        await morgan.ClickAsync(await morgan.ClickAsync(morgan.Find("1 screened:"), "Start"), "Approve");
        (await morgan.ClickAsync(criteria, "Remind me", ("remindWhen", "Tomorrow"))).Words.ShouldBe("Nothing of this waits for you any more.");
    }

    [Fact]
    public async Task Nobody_is_nudged_at_night_nor_about_what_is_decided_by_morning()
    {
        // Arrange: Friday evening
        await using var app = await TestApp.StartAsync();
        await app.UntilAsync("2026-11-27T12:00");
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await app.UntilAsync("2026-11-27T20:00");

        // Act
        await riley.SayAsync("nudge R-1");
        await riley.SayAsync("nudge R-1");
        var sent = ScreeningDriver.Count(morgan, "asks you to look at this");
        await app.UntilAsync("2026-11-30T07:01");

        // Assert
        riley.Find("Morgan Manager is not at work now and gets the nudge on Mon 30 Nov 2026, 08:00.");
        riley.Find("A message to Morgan Manager is on its way already; it goes out on Mon 30 Nov 2026, 08:00.");
        sent.ShouldBe(0);
        ScreeningDriver.Count(morgan, "Riley Recruiter asks you to look at this.").ShouldBe(1);

        // and where it is decided before the message goes out, there is none
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        await app.UntilAsync("2026-11-30T20:00");
        await riley.SayAsync("nudge R-1"); // Morgan was nudged on Monday; Tuesday is free
        var overview = morgan.Find("1 screened:");
        await morgan.ClickAsync(await morgan.ClickAsync(overview, "Start"), "Approve");
        await app.UntilAsync("2026-12-01T07:01");
        ScreeningDriver.Count(morgan, "asks you to look at this").ShouldBe(0); // the one of Monday is a line by now
    }

    [Fact]
    public async Task Extend_gives_more_time_and_the_reminders_begin_anew()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await app.UntilAsync(Due);
        await app.UntilAsync(Late);
        var late = riley.Find("late decisions");

        // Act
        var nonsense = await riley.ClickAsync(late, "Extend", ("extendDays", "1000"));
        var answer = await riley.ClickAsync(late, "Extend", ("extendDays", "2"));
        var again = await riley.ClickAsync(late, "Extend", ("extendDays", "2"));

        // Assert
        nonsense.Words.ShouldBe("Choose between 1 and 60 working days.");
        answer.Words.ShouldBe("Morgan Manager has until Monday 30 November now.");
        again.Words.ShouldBe("Nothing is late in R-1 any more.");
        morgan.Find("criteria", "Please decide by Monday 30 November.");
        riley.Messages.Single(message => message.Id == late.Id).Words.ShouldContain("None is any more.");
        await app.UntilAsync("2026-11-30T16:01");
        morgan.Messages[^1].Words.ShouldContain("The time to decide is over.");
    }

    [Fact]
    public async Task While_a_requisition_is_stopped_its_clocks_stand()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await riley.ClickAsync(riley.Find("R-1"), "Stop");

        // Act
        await app.UntilAsync(Late);
        var stopped = ScreeningDriver.Count(morgan, "waits for you") + ScreeningDriver.Count(riley, "late decisions");
        await riley.ClickAsync(riley.Find("R-1"), "Resume");

        // Assert
        stopped.ShouldBe(0);
        morgan.Find("The time to decide is over.");
        riley.Find("late decisions");
    }

    [Fact]
    public async Task Of_a_confidential_requisition_only_the_people_named_hear_and_only_its_recruiter_nudges()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen confidential Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        await harper.SayAsync("nudge R-1");
        await morgan.SayAsync("nudge R-1");
        await riley.SayAsync("nudge R-1");
        await app.UntilAsync(StillLate);
        await app.UntilAsync("2026-12-01T10:00");

        // Assert
        harper.Everything.ShouldNotContain("Senior Data Engineer");
        morgan.Find("Only the recruiter of a requisition and HR can do that.");
        riley.Find("Morgan Manager was nudged.");
        riley.Find("late decisions");
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Two_nudges_in_the_same_moment_are_one(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        await Task.WhenAll(riley.SendAsync("nudge R-1"), harper.SendAsync("nudge R-1"));
        await app.SettleAsync();

        // Assert
        ScreeningDriver.Count(morgan, "asks you to look at this").ShouldBe(1);
        var said = riley.Everything + harper.Everything;
        said.ShouldContain("Morgan Manager was nudged.");
        said.ShouldContain("Morgan Manager was already nudged at 10:");
        (await app.LookAsync(db => db.Reminders.CountAsync())).ShouldBe(1);
        (await app.LookAsync(db => db.Outbox.CountAsync(row => row.CardKind == "reminder"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("EscalateAfterWorkingDays", "1", "Reviews__EscalateAfterWorkingDays must be between 2 and 250 working days")]
    [InlineData("ExpireAfterWorkingDays", "3", "Reviews__ExpireAfterWorkingDays must be more than Reviews__EscalateAfterWorkingDays")]
    public async Task Clocks_that_make_no_sense_are_named_at_the_start(string setting, string value, string words)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => TestApp.StartAsync(settings: ($"Reviews:{setting}", value)));

        refusal.Message.ShouldContain(words);
    }
}
