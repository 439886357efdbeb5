using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class DueDateTests
{
    [Fact]
    public async Task Every_review_says_by_which_working_day_it_is_to_be_decided()
    {
        // Arrange: it is Monday 23 November
        await using var app = await TestApp.StartAsync(settings: ("Reviews:DueWorkingDays:Final", "5"));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var criteria = morgan.Find("R-1", "criteria");
        app.Clock.Advance(TimeSpan.FromDays(3)); // Thursday: they are late, and the candidates get until Tuesday
        await morgan.ClickAsync(criteria, "Approve");
        var overview = morgan.Find("1 screened:");
        var ana = await morgan.ClickAsync(overview, "Start");
        await morgan.ClickAsync(ana, "Approve");

        // Assert
        criteria.Words.ShouldContain("Please decide by Wednesday 25 November.");
        overview.Words.ShouldContain("Please decide by Tuesday 1 December.");
        ana.Words.ShouldContain("Please decide by Tuesday 1 December.");
        var due = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Final).Select(row => row.DueAt).SingleAsync());
        due.ShouldBe(new DateTimeOffset(2026, 12, 3, 17, 0, 0, TimeSpan.FromHours(1)).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Holidays_of_the_country_are_no_working_days()
    {
        // Arrange: Thursday is Thanksgiving
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Calendar:Country", "us"), ("Reviews:DueWorkingDays:Criteria", "3"));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Assert
        morgan.Find("R-1", "criteria").Words.ShouldContain("Please decide by Friday 27 November.");
    }

    [Theory]
    [InlineData("Country", "XX", "Calendar__Country is 'XX', whose public holidays are not known. Known are AT, BE, CH, DE, ES, FR, GB, IT, LU, NL, PL, US.")]
    [InlineData("WorkdayUntil", "08:30", "Calendar__WorkdayUntil (08:30) must be at least an hour after Calendar__WorkdayFrom (08:00).")]
    [InlineData("WorkdayFrom", "19:00", "Calendar__WorkdayUntil (18:00) must be at least an hour after Calendar__WorkdayFrom (19:00).")]
    public async Task A_calendar_that_makes_no_sense_is_named_at_the_start(string setting, string value, string words)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => TestApp.StartAsync(settings: ($"Calendar:{setting}", value)));

        refusal.Message.ShouldContain(words);
    }

    [Theory]
    [InlineData("Criteria", "0")]
    [InlineData("Candidates", "61")]
    [InlineData("Final", "-1")]
    public async Task A_number_of_days_that_makes_no_sense_is_named_at_the_start(string kind, string days)
    {
        var refusal = await Should.ThrowAsync<OptionsValidationException>(() => TestApp.StartAsync(settings: ("Reviews:DueWorkingDays:" + kind, days)));

        refusal.Message.ShouldContain($"Reviews__DueWorkingDays__{kind} must be between 1 and 60 working days");
    }
}
