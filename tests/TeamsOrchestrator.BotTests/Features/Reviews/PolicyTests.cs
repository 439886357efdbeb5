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
            Change("requisition", "    by: hiring-manager\n", $"    by: [hiring-manager, hr, {Persona.Mallory.Email}]\n    policy: 2\n"),
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
            Database.Sqlite, Change("requisition", "    by: hiring-manager\n", "    by: [hiring-manager, hr, manager-of: recruiter]\n    policy: all\n    independent: true\n"));
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
