using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Reminders;

/// <summary>It is Monday 23 November 2026, ten in the morning in Berlin.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task A_digest_comes_once_a_working_day_when_something_waits_and_changes_within_its_day()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await harper.SayAsync("digest on 09:00");
        await riley.SayAsync("digest on 9");

        // the first review offers it, the time of today is over, and the second review does not offer it again
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Daily digest at 09:00");
        morgan.Find("Your digest comes every working day at 09:00, when something waits; the first one on Tue 24 Nov 2026, 09:00.");
        await app.UntilAsync("2026-11-24T07:45");
        ScreeningDriver.Count(morgan, "What waits on").ShouldBe(0);

        // Tuesday, nine o'clock: each person's own, and what waits for others
        await app.UntilAsync("2026-11-24T08:01");
        var own = morgan.Find("What waits on Tuesday 24 November", "For you", "**Criteria to review** · R-1 Senior Data Engineer", "due on Wednesday 25 November");
        own.Activity.GetProperty("summary").GetString().ShouldBe("Digest: 1 decision waits");
        own.Words.ShouldNotContain("For others");
        var hr = harper.Find("What waits on Tuesday 24 November", "For others", "**Morgan Manager** · the criteria · R-1 Senior Data Engineer");
        riley.Find("What waits on Tuesday 24 November", "**Morgan Manager** · the criteria");
        (await harper.ClickAsync(hr, "Nudge")).Words.ShouldBe("Morgan Manager was nudged.");
        morgan.Find("Harper HR asks you to look at this.");

        // decided within the day: the same message says so
        await morgan.ClickAsync(own, "Open");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        morgan.Messages.Single(message => message.Id == own.Id).Words.ShouldNotContain("Criteria to review");
        morgan.Messages.Single(message => message.Id == own.Id).Words.ShouldContain("What waits on Tuesday 24 November");

        // Wednesday: a new message, yesterday's is a line; late candidates are said
        await riley.SayAsync("screen R-1", Cvs.Ben);
        await app.UntilAsync("2026-11-25T08:01");
        morgan.Find("What waits on Wednesday 25 November", "**Candidates to decide: 2**", "1 candidate joined since");
        morgan.Messages.Single(message => message.Id == own.Id).Words.ShouldBe("An earlier digest.");

        // nothing waits any more: nothing comes, and the last one is closed
        await riley.SayAsync("cancel R-1");
        await riley.ClickAsync(riley.Find("Cancel R-1"), "Confirm", ("reason", "The position is gone."));
        await app.UntilAsync("2026-11-26T08:01");
        ScreeningDriver.Count(morgan, "What waits on").ShouldBe(0);
        ScreeningDriver.Count(harper, "What waits on").ShouldBe(0);
        await harper.SayAsync("digest now");
        harper.Find("Nothing waits for you, and in what you see nobody is waited for.");
    }

    [Fact]
    public async Task It_comes_by_the_clock_on_the_wall_on_working_days_of_the_country_and_again_after_a_restart()
    {
        // Arrange: Thursday before Easter; on Sunday the clocks are put forward
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Calendar:Country", "DE"), ("Reviews:DueWorkingDays:Criteria", "60"));
        await app.UntilAsync("2027-03-25T09:00");
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        morgan.Locale = "de-DE";
        await morgan.SayAsync("Digest an 9 Uhr");

        // Act
        await app.RestartAsync();
        await app.UntilAsync("2027-03-26T12:00"); // Good Friday
        await app.UntilAsync("2027-03-29T12:00"); // Easter Monday
        var before = ScreeningDriver.Count(morgan, "Was wartet:");
        await app.RestartAsync();
        await app.UntilAsync("2027-03-30T06:45");
        var early = ScreeningDriver.Count(morgan, "Was wartet:");
        await app.UntilAsync("2027-03-30T07:01");
        var after = ScreeningDriver.Count(morgan, "Was wartet:");

        // Assert
        morgan.Find("zum ersten Mal: Di, 30. März 2027, 09:00");
        (before, early, after).ShouldBe((0, 0, 1));
        await morgan.SayAsync("digest aus");
        await app.UntilAsync("2027-03-31T12:00");
        ScreeningDriver.Count(morgan, "Was wartet: Mittwoch").ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_travels_gets_the_next_one_at_the_same_time_of_the_day_there_and_once()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Reviews:DueWorkingDays:Criteria", "60"));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.SayAsync("digest on 09:00");
        await app.UntilAsync("2026-11-24T08:01"); // Tuesday, nine in Berlin

        // Act: to New York; to Tokyo, where it is Thursday; and back west, where it is still Wednesday
        morgan.TimeZone = "America/New_York";
        await morgan.SayAsync("pending");
        await app.UntilAsync("2026-11-25T13:45");
        var early = ScreeningDriver.Count(morgan, "What waits on Wednesday");
        await app.UntilAsync("2026-11-25T14:01");
        var there = ScreeningDriver.Count(morgan, "What waits on Wednesday");
        morgan.TimeZone = "Asia/Tokyo";
        await morgan.SayAsync("pending");
        await app.UntilAsync("2026-11-26T00:01");
        var tokyo = ScreeningDriver.Count(morgan, "What waits on Thursday");
        morgan.TimeZone = "America/New_York";
        await morgan.SayAsync("pending");
        var again = ScreeningDriver.Count(morgan, "What waits on Wednesday");
        await app.UntilAsync("2026-11-27T14:01");

        // Assert
        (early, there, tokyo, again).ShouldBe((0, 1, 1, 0));
        ScreeningDriver.Count(morgan, "What waits on Friday").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_confidential_is_not_told_and_what_is_no_time_is_answered_kindly()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen confidential Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        await harper.SayAsync("digest now");
        await riley.SayAsync("digest now");
        await riley.SayAsync("digest now");
        await morgan.SayAsync("digest on 25:00");
        await morgan.SayAsync("digest");

        // Assert
        harper.Everything.ShouldNotContain("Senior Data Engineer");
        harper.Find("Nothing waits for you");
        ScreeningDriver.Count(riley, "**Morgan Manager** · the criteria").ShouldBe(1);
        ScreeningDriver.Count(riley, "An earlier digest.").ShouldBe(1);
        morgan.Find("“on 25:00” is no time of the day that I understand.");
        morgan.Find("You have no daily digest. Say **digest on 09:00**, or **digest now**.");
        (await app.LookAsync(db => db.DigestPlans.CountAsync(row => row.At != null))).ShouldBe(0);
    }
}
