using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

public sealed class CriteriaReviewTests
{
    [Theory]
    [OnEveryDatabase]
    public async Task The_hiring_manager_is_asked_and_approving_starts_the_screening(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var review = morgan.Find("R-1", "criteria");

        // Act
        var answer = await morgan.ClickAsync(review, "Approve");

        // Assert
        review.Words.ShouldContain("Riley Recruiter asks you, the hiring manager");
        review.Words.ShouldContain("must-have");
        review.Words.ShouldContain("SQL is required");
        review.Words.ShouldContain("rules-based");
        answer.Words.ShouldContain("Morgan Manager approved the criteria");
        morgan.Find("2 screened:", "Riley Recruiter asks you").Words.ShouldContain("Start");
        riley.Find("screening is done", "2 screened", "Morgan Manager").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_second_click_says_who_decided_and_changes_nothing()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var review = morgan.Find("R-1", "criteria");
        await morgan.ClickAsync(review, "Approve");

        var again = await morgan.ClickAsync(review, "Reject", ("reason", "Python is not needed."));

        again.Words.ShouldContain("Morgan Manager approved the criteria");
    }

    [Fact]
    public async Task Who_was_not_asked_cannot_decide_with_a_copied_payload()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var review = morgan.Find("R-1", "criteria");

        var answer = await mallory.ClickAsync(review, "Approve");

        answer.Text.ShouldBe("There is nothing here for you to decide.");
        (await morgan.ClickAsync(review, "Approve")).Words.ShouldContain("Morgan Manager approved");
    }

    [Fact]
    public async Task Rejecting_needs_a_reason_that_may_be_one()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var review = morgan.Find("R-1", "criteria");

        var without = await morgan.ClickAsync(review, "Reject");
        var protectedReason = await morgan.ClickAsync(review, "Reject", ("reason", "We want somebody younger than 35."));
        var rejected = await morgan.ClickAsync(review, "Reject", ("reason", "Kafka is missing."));

        without.Text!.ShouldContain("Please say why");
        protectedReason.Text!.ShouldContain("must not be a reason");
        rejected.Words.ShouldContain("sent the criteria back to the recruiter");
        riley.Find("Morgan Manager sent them back", "Kafka is missing").Words.ShouldContain("Approve = the hiring manager is asked again");
    }

    [Fact]
    public async Task The_recruiter_edits_criteria_that_came_back_and_the_manager_is_asked_anew()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Reject", ("reason", "Kafka is missing."));

        var form = await riley.ClickAsync(riley.Find("Kafka is missing"), "Edit");
        var count = CardWords.Actions(form.Card!.Value).Count(action => action.GetProperty("type").GetString() == "Action.ToggleVisibility");
        var saved = await riley.ClickAsync(form, "Save and approve", ($"t{count}", "3 years of experience with Kafka"), ($"c{count}", "MustHave"));

        saved.Words.ShouldContain("Riley Recruiter changed the criteria and asked the hiring manager again");
        morgan.Find("R-1", "3 years of experience with Kafka").Words.ShouldContain("Changed by Riley Recruiter");
        morgan.Messages.Count(message => message.Words.Contains("They are asked about anew further down", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_form_with_a_protected_attribute_keeps_what_was_entered_and_explains()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var form = await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Edit");

        var refused = await morgan.ClickAsync(form, "Save and approve", ("t0", "Native English speaker"), ("c1", "Low"));

        refused.Words.ShouldContain("must not count");
        refused.Words.ShouldContain("Native English speaker");
        var saved = await morgan.ClickAsync(refused, "Save and approve", ("t0", "Fluent English"), ("c1", "Low"));
        saved.Words.ShouldContain("Morgan Manager changed the criteria and approved them");
    }

    [Fact]
    public async Task Revise_makes_a_new_draft_that_says_back_what_was_understood()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Revise", ("feedback", "Drop Python. The coffee must be good."));

        var anew = morgan.Find("What I understood");
        anew.Words.ShouldContain("leave out “Python”");
        anew.Words.ShouldContain("What I could not use");
        anew.Words.ShouldContain("Version 2");
    }

    [Fact]
    public async Task Undo_stops_what_the_approval_started_and_asks_anew()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        var undone = await morgan.ClickAsync(morgan.Find("Morgan Manager approved the criteria"), "Undo");
        var askedAgain = morgan.Find("R-1", "Approve = screening starts");
        await morgan.ClickAsync(askedAgain, "Approve");

        undone.Words.ShouldContain("They are asked about anew further down");
        morgan.Find("1 screened:").Words.ShouldContain("Start");
    }
}
