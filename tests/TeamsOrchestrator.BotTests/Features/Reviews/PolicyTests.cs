using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviews;

/// <summary>What a workflow file says about who decides, and how together, is what happens.</summary>
public sealed class PolicyTests
{
    private static readonly WorkflowCatalogue Shipped = new();

    [Theory]
    [OnEveryDatabase]
    public async Task Criteria_need_two_of_three_and_candidates_one_after_the_other(Database database)
    {
        // Arrange
        await using var app = await StartAsync(
            database,
            Change("requisition", "    review: criteria\n    by: hiring-manager\n", $"    review: criteria\n    by: [hiring-manager, hr, {Persona.Mallory.Email}]\n    policy: 2\n"),
            Change("candidate", "    by: hiring-manager\n", "    by: [recruiter, hiring-manager]\n    policy: sequence\n"));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act: somebody named in the file becomes known only now
        var waits = riley.Find("the workflow asks mallory.outsider@contoso.example to decide, whom I do not know.").Words;
        var mallory = await app.MeetAsync(Persona.Mallory);
        var hers = mallory.Find("R-1", "Approve = screening starts");
        await mallory.ClickAsync(hers, "Approve");
        var second = harper.Find("R-1", "Approve = screening starts").Words;
        await morgan.ClickAsync(morgan.Find("R-1", "Approve = screening starts"), "Approve");
        var before = morgan.Everything;
        await riley.ClickAsync(await Scenes.StartAsync(riley), "Reject", ("reason", "Too little Databricks."));
        var mine = await Scenes.StartAsync(morgan);
        await morgan.ClickAsync(mine, "Approve");

        // Assert
        waits.ShouldContain("R-1 Senior Data Engineer");
        hers.Words.ShouldContain("it takes 2 decisions.");
        second.ShouldContain("Mallory Outsider approved");
        before.ShouldNotContain("screened:");
        mine.Words.ShouldContain("You decide one after the other: Riley Recruiter too.");
        mine.Words.ShouldContain("Riley Recruiter rejected: “Too little Databricks.”");
        (await app.LookAsync(db => db.Candidates.Select(row => row.Outcome).SingleAsync())).ShouldBe(Outcome.Advance);
        harper.Find("Ana Soler", "Riley Recruiter", "Morgan Manager", "Approve");
    }

    [Fact]
    public async Task Changed_criteria_are_a_new_question_to_those_who_agreed_to_the_old_ones_and_a_manager_whom_nobody_knows_is_said()
    {
        // Arrange
        await using var app = await StartAsync(
            Database.Sqlite, Change("requisition", "    review: criteria\n    by: hiring-manager\n", "    review: criteria\n    by: [hiring-manager, hr, manager-of: recruiter]\n    policy: all\n    independent: true\n"));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act
        await morgan.ClickAsync(morgan.Find("R-1", "Approve = screening starts"), "Approve");
        var unseen = harper.Find("R-1", "Approve = screening starts");
        var form = await harper.ClickAsync(unseen, "Edit");
        await harper.ClickAsync(form, "Save and approve", ("t1", "SQL or Kusto"));
        var again = morgan.Find("R-1", "SQL or Kusto", "Approve = screening starts");
        await morgan.ClickAsync(again, "Approve");

        // Assert
        riley.Find("the workflow asks the manager of Recruiter to decide. Without Microsoft 365 I cannot say who that is.");
        unseen.Words.ShouldNotContain("Morgan Manager approved");
        unseen.Words.ShouldContain("Morgan Manager decides as well, unseen by you until everybody has decided.");
        (await app.LookAsync(db => db.Requisitions.Select(row => row.ApprovedCriteriaId).SingleAsync())).ShouldNotBeNull();
        (await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Criteria).Select(row => row.Round).SingleAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_change_of_criteria_takes_everybody_who_agreed_to_them_and_one_of_them_is_enough_to_leave_them()
    {
        // Arrange: the hiring manager and HR agree on criteria
        await using var app = await StartAsync(Database.Sqlite, Change("requisition", "    review: criteria\n    by: hiring-manager\n", "    review: criteria\n    by: [hiring-manager, hr]\n    policy: all\n    independent: false\n"));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "Approve = screening starts"), "Approve");
        await harper.ClickAsync(harper.Find("R-1", "Approve = screening starts"), "Approve");
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Approve");
        var before = await ApprovedAsync(app);
        app.Clock.Advance(TimeSpan.FromHours(3));

        // Act: one agrees, the other does not
        await ProposeAsync(riley, "JavaScript");
        var agreed = await morgan.ClickAsync(morgan.Find("asks for this change", "Approve"), "Approve");
        var waits = (await ApprovedAsync(app), await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Criteria).Select(row => row.State).SingleAsync()));
        var hers = harper.Find("asks for this change", "Approve");
        var due = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Criteria).Select(row => row.AskedAt).SingleAsync());
        var declined = await harper.ClickAsync(hers, "Reject", ("reason", "The works council agreed to these."));
        var after = await app.LookAsync(db => db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Criteria));
        await riley.SayAsync("criteria R-1");
        var criteria = riley.Messages[^1].Words;

        // Assert
        agreed.Words.ShouldContain("Your approval is kept. It takes the others’ too before anything changes.");
        agreed.Words.ShouldContain("It waits for Harper HR;");
        Scenes.Buttons(agreed).ShouldNotContain("Approve");
        waits.ShouldBe((before, ReviewState.Open));
        due!.Value.ShouldBeGreaterThan(app.Clock.GetUtcNow().AddHours(-1).ToUnixTimeMilliseconds(), "they have time of their own");
        hers.Words.ShouldContain("Morgan Manager approved");
        declined.Words.ShouldContain("The criteria stay as they are.");
        riley.Find("Harper HR declined the change of the criteria of R-1: “The works council agreed to these.”.");
        (after.State, after.Decision, after.ArtifactVersionId).ShouldBe((ReviewState.Decided, DecisionKind.Approve, before));
        criteria.ShouldContain("Harper HR");

        // Act: now both agree
        await ProposeAsync(riley, "COBOL");
        await harper.ClickAsync(harper.Find("asks for this change", "COBOL", "Approve"), "Approve");
        var both = await morgan.ClickAsync(morgan.Find("asks for this change", "COBOL", "Approve"), "Approve");

        // Assert
        both.Words.ShouldContain("It counts.");
        (await ApprovedAsync(app)).ShouldNotBe(before);
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Proposed, "decisions stand");
    }

    private static async Task ProposeAsync(Persona riley, string text)
    {
        await riley.SayAsync("criteria R-1");
        await riley.ClickAsync(await riley.ClickAsync(riley.Messages[^1], "Change"), "Show the effect", ("c0", "Drop"), ("c1", "Drop"), ("c2", "Drop"), ("c3", "Drop"), ("t4", text), ("c4", "MustHave"));
        await riley.ClickAsync(riley.Find("What it would change", text), "Ask the hiring manager", ("reason", "The team moves on."));
    }

    private static Task<Guid?> ApprovedAsync(TestApp app) => app.LookAsync(db => db.Requisitions.Select(row => row.ApprovedCriteriaId).SingleAsync());

    [Fact]
    public async Task Nobody_makes_ones_own_decision_final_and_somebody_else_can_be_asked()
    {
        // Arrange: nobody is HR, and the recruiter decides as the hiring manager
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Roles:Hr", string.Empty));
        var riley = await app.MeetAsync(Persona.Riley);
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for me", Cvs.Job, Cvs.Ana);
        await riley.ClickAsync(riley.Find("R-1", "Approve = screening starts"), "Approve");
        await riley.ClickAsync(await Scenes.StartAsync(riley), "Approve");
        var own = riley.Find("Ana Soler", "You decided on this person yourself");
        var final = await app.LookAsync(db => db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Final));
        var tampered = System.Text.Json.JsonSerializer.SerializeToElement(new
        {
            type = "Action.Execute", verb = "final.approve", data = new { requisitionId = final.RequisitionId, page = 1, shown = new[] { new { reviewId = final.Id, round = 1 } } },
        });

        // Act
        var refused = await riley.InvokeAsync(tampered, own.Id);
        var form = await riley.ClickAsync(own, "Ask somebody else");
        var asked = await riley.ClickAsync(form, "Ask", ("person", Persona.Mallory.ObjectId));
        await mallory.ClickAsync(mallory.Find("Ana Soler", "goes on", "Approve"), "Approve");

        // Assert
        CardWords.Actions(own.Card!.Value).Any(action => action.TryGetProperty("title", out var title) && title.GetString() == "Approve").ShouldBeFalse();
        refused.Text.ShouldBe("You made this yourself, so a second person has to approve it, and nobody else is asked yet. The recruiter can say **add** and a name.");
        asked.Words.ShouldContain("so a second person makes it final: Mallory Outsider.");
        (await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync())).ShouldBe(CandidateState.Decided);
    }

    private static KeyValuePair<string, string> Change(string name, string from, string to)
    {
        var text = Shipped.NewestText(name);
        text.ShouldContain(from);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        return new(name, $"{text[..at]}{to}{text[(at + from.Length)..]}");
    }

    private static Task<TestApp> StartAsync(Database database, params KeyValuePair<string, string>[] changed) => TestApp.StartAsync(
        database, services => services.AddSingleton(WorkflowCatalogue.With(new Dictionary<string, string>(changed, StringComparer.Ordinal))));
}
