using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviewers;

/// <summary>The recruiter and HR say who decides and who is the recruiter.</summary>
public sealed class TeamTests
{
    private static readonly PersonaCard Nora = new("Nora New", "nora.new@contoso.example", "object-nora", "29:nora");

    [Fact]
    public async Task Reassign_moves_what_is_open_and_what_was_decided_comes_back_to_the_new_manager()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var mallory = await app.MeetAsync(Persona.Mallory);
        var second = await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Approve");

        // Act
        await morgan.SayAsync("reassign R-1 to Mallory Outsider");
        await harper.SayAsync("reassign R-1 to Mallory Outsider");
        await riley.SayAsync("reassign R-1 to Mallory Outsider");
        var late = await morgan.ClickAsync(second, "Approve");
        await mallory.ClickAsync(await ScreeningDriver.OpenStackAsync(mallory), "Approve");
        var finals = harper.Find("Dana Weber", "Ana Soler", "Morgan Manager");
        var ana = await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Final && db.Candidates.Any(one => one.Id == row.CandidateId && one.Name == "Ana Soler"))
            .Select(row => row.Id).SingleAsync());
        await harper.InvokeAsync(Persona.Button(finals.Card!.Value, "Reject"), finals.Id, ($"reason-{ana:N}", "Look again."));
        await app.SettleAsync();

        // Assert
        morgan.Find("Who decides on R-1 can be changed by its recruiter and HR.");
        harper.Find("Mallory Outsider decides on R-1 Senior Data Engineer now.");
        riley.Find("Mallory Outsider decides on R-1 already. Nothing was changed.");
        late.Text.ShouldBe("There is nothing here for you to decide.");
        morgan.Find("R-1 Senior Data Engineer: somebody else decides on these candidates now.");
        (await app.LookAsync(db => db.Votes.CountAsync(row => row.Decision == DecisionKind.Approve))).ShouldBe(3);
        (await app.LookAsync(db => db.Assignments.Where(row => row.State != AssignmentState.Released && db.Reviews.Any(review => review.Id == row.ReviewId && review.Kind == ReviewKind.Candidate))
            .Join(db.People, row => row.PersonId, person => person.Id, (row, person) => person.Name).Distinct().ToListAsync())).ShouldBe(["Mallory Outsider"]);
    }

    [Fact]
    public async Task Add_lets_one_more_person_decide_and_somebody_without_a_chat_waits_visibly()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var mallory = await app.MeetAsync(Persona.Mallory);

        // Act
        await riley.SayAsync("add Nora New to R-1");
        var unknown = riley.Find("I do not know “Nora New” yet.", "R-1 Senior Data Engineer: who decides too?");
        await riley.SayAsync("add Mallory Outsider to R-1");
        await riley.SayAsync("hinzufügen Mallory Outsider zu R-1");
        var hers = await Scenes.StartAsync(mallory);
        var form = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Change manager"), "Add");
        var card = await riley.ClickAsync(form, "Add", ("person", Persona.Riley.ObjectId));
        await mallory.ClickAsync(hers, "Approve");
        var nora = await app.MeetAsync(Nora);
        await riley.ClickAsync(unknown, "Add", ("person", Nora.ObjectId));

        // Assert
        riley.Find("Mallory Outsider decides on R-1 Senior Data Engineer too; the first decision counts.");
        riley.Find("Mallory Outsider decides on R-1 already. Nothing was changed.");
        hers.Words.ShouldContain("Morgan Manager can decide too; the first decision counts.");
        card.Words.ShouldContain("Riley Recruiter");
        morgan.Find("Mallory Outsider and Riley Recruiter can decide too", "✔ Done: 1 go on, 0 not taken further.");
        (await SaidAsync(nora, "status R-1")).ShouldContain("Senior Data Engineer");
    }

    [Fact]
    public async Task Hand_over_gives_another_recruiter_the_progress_card_and_the_questions()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Roles:Recruiters", $"{Persona.Riley.Email}, {Nora.Email}"));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var nora = await app.MeetAsync(Nora);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "Approve = screening starts"), "Reject", ("reason", "Kafka is missing."));
        var rework = riley.Find("R-1", "Approve = the hiring manager is asked again");

        // Act
        await riley.SayAsync("hand over R-1 to Morgan Manager");
        var form = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Change manager"), "Hand over");
        var left = await riley.ClickAsync(form, "Hand over", ("person", Nora.ObjectId));
        var late = await riley.ClickAsync(rework, "Approve");
        await riley.SayAsync("close R-1 stopped");
        await nora.ClickAsync(nora.Find("R-1", "Approve = the hiring manager is asked again"), "Approve");

        // Assert
        riley.Find("Morgan Manager may not start screenings, so R-1 cannot be handed over to them.");
        left.Words.ShouldContain("R-1 Senior Data Engineer: Nora New is its recruiter now.");
        late.Text.ShouldBe("There is nothing here for you to decide.");
        riley.Messages[^1].Words.ShouldNotContain("Senior Data Engineer");
        nora.Find("Riley Recruiter has handed R-1 Senior Data Engineer over to you");
        nora.Find("R-1 · Senior Data Engineer", "Stop");
        morgan.Find("Nora New asks you, the hiring manager: are these the right criteria");
    }

    private static async Task<string> SaidAsync(Persona person, string text)
    {
        await person.SayAsync(text);
        return person.Messages[^1].Words;
    }
}
