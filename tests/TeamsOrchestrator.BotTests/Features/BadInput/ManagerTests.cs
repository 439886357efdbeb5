using System.Net;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Whoever the recruiter names as hiring manager, nothing is lost and the card says what to do.</summary>
public sealed class ManagerTests
{
    private static readonly PersonaCard Nora = new("Nora New", "nora.new@contoso.example", "object-nora", "29:nora");
    private static readonly PersonaCard OtherMorgan = new("Morgan Manager", "morgan.two@contoso.example", "object-morgan-two", "29:morgan-two");

    [Fact]
    public async Task An_unknown_manager_is_asked_for_with_a_picker_and_the_files_are_kept()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Playground:Enabled", "true"));
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Nobody Known", Cvs.Job, Cvs.Ana);
        var asked = riley.Find("R-1", "I do not know “Nobody Known” yet.");
        var nothingPicked = await riley.ClickAsync(asked, "Set hiring manager");
        var stranger = await riley.ClickAsync(asked, "Set hiring manager", ("manager", "no such person"));
        var set = await riley.ClickAsync(asked, "Set hiring manager", ("manager", Persona.Morgan.ObjectId));

        // Assert
        asked.Words.ShouldContain("Senior Data Engineer");
        asked.Words.ShouldContain("Waiting for you: who is the hiring manager?");
        asked.Words.ShouldContain("“Please open a chat with the hiring assistant and say hello: the review of Senior Data Engineer waits for you there. http://");
        asked.Words.ShouldContain("2 of 2 read");
        nothingPicked.Text.ShouldBe("Pick a person first.");
        stranger.Text.ShouldBe("Pick a person first.");
        set.Words.ShouldContain("Morgan Manager");
        morgan.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task A_missing_manager_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for", Cvs.Job, Cvs.Ana);
        var asked = riley.Find("R-1 · Senior Data Engineer", "Waiting for you: who is the hiring manager?");
        await riley.ClickAsync(asked, "Set hiring manager", ("manager", Persona.Morgan.ObjectId));

        asked.Words.ShouldNotContain("I do not know");
        asked.Words.ShouldNotContain("Senior Data Engineer for");
        morgan.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_by_their_addresses_and_neither_is_chosen_by_chance()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var two = await app.MeetAsync(OtherMorgan);

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var asked = riley.Find("R-1", "More than one person fits “Morgan Manager”. Who is it?");
        await two.SayAsync("hello");
        var unchanged = riley.Find("R-1", "More than one person fits “Morgan Manager”. Who is it?");
        await riley.ClickAsync(unchanged, "Set hiring manager", ("manager", OtherMorgan.ObjectId));

        // Assert
        asked.Words.ShouldContain("Morgan Manager (morgan.manager@contoso.example)");
        asked.Words.ShouldContain("Morgan Manager (morgan.two@contoso.example)");
        two.Find("R-1", "criteria", "Approve");
        morgan.Everything.ShouldNotContain("R-1");
    }

    [Fact]
    public async Task At_the_first_contact_of_a_manager_who_was_not_known_the_review_arrives_by_itself()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Nora New", Cvs.Job, Cvs.Ana);
        await riley.SayAsync("screen Junior Data Engineer for NORA.NEW@Contoso.Example", Cvs.Job, Cvs.Ana);

        var nora = await app.MeetAsync(Nora);

        nora.Find("R-1", "criteria", "Approve");
        nora.Find("R-2", "criteria", "Approve");
        riley.Find("Nora New (nora.new@contoso.example) wrote to me, so I ask them as the hiring manager of R-1 Senior Data Engineer.");
        riley.Find("R-1 · Senior Data Engineer", "Waiting for Nora New to agree on the criteria");
    }

    [Fact]
    public async Task A_manager_who_blocked_the_bot_is_waited_for_visibly_and_another_one_can_be_named()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Playground:Enabled", "true"));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        app.Connector.Fault = request => request.Method == "POST" && request.Path.Value!.Contains(Persona.Morgan.ObjectId, StringComparison.Ordinal)
            ? Microsoft.AspNetCore.Http.Results.Json(new { error = new { code = "BotDisabledByUser", message = "blocked" } }, statusCode: (int)HttpStatusCode.Forbidden)
            : null;

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await riley.SayAsync("screen Junior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var waiting = riley.Find("R-1 · Senior Data Engineer", "I cannot reach Morgan Manager.");
        var form = await riley.ClickAsync(riley.Find("R-2 · Junior Data Engineer", "I cannot reach Morgan Manager."), "Reassign");
        await riley.ClickAsync(form, "Reassign", ("person", Persona.Harper.ObjectId));
        app.Connector.Fault = _ => null;
        await morgan.SayAsync("hello again");

        // Assert
        waiting.Words.ShouldContain("http://");
        harper.Find("R-2", "criteria", "Approve");
        morgan.Find("R-1", "criteria", "Approve");
        morgan.Messages.Where(message => message.Words.Contains("Junior Data Engineer", StringComparison.Ordinal)).ShouldAllBe(message => !message.Words.Contains("Approve"));
        riley.Find("R-1 · Senior Data Engineer").Words.ShouldNotContain("I cannot reach");
    }

    [Fact]
    public async Task The_bot_decides_on_nobody()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for TeamsOrchestrator", Cvs.Job, Cvs.Ana);

        riley.Find("I cannot be the hiring manager: people decide on people. Please pick somebody on the card.");
        riley.Find("R-1 · Senior Data Engineer", "Waiting for you: who is the hiring manager?", "Set hiring manager");
    }

    [Fact]
    public async Task Me_is_allowed_and_said()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for me", Cvs.Job, Cvs.Ana);

        riley.Find("R-1 · Senior Data Engineer", "Requested and decided by the same person.");
        riley.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task Two_managers_are_both_asked()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        (string People, DecisionPolicy Policy)[] ways =
        [
            ("for Morgan Manager and Harper HR", DecisionPolicy.Any), ("for both Morgan Manager and Harper HR", DecisionPolicy.All),
            ("for morgan.manager@contoso.example, @Harper HR", DecisionPolicy.Any), ("für beide Morgan Manager und Harper HR", DecisionPolicy.All),
        ];

        // Act
        foreach (var (people, _) in ways)
        {
            await riley.SayAsync("screen Data Engineer " + people, Cvs.Job);
        }

        // Assert
        foreach (var number in Enumerable.Range(1, ways.Length))
        {
            riley.Find($"R-{number} · Data Engineer", "Waiting for Morgan Manager and Harper HR to agree");
            morgan.Find($"R-{number}", "criteria", "Approve");
            harper.Find($"R-{number}", "criteria", "Approve");
        }

        (await app.LookAsync(db => db.Requisitions.OrderBy(row => row.Number).Select(row => row.Policy).ToListAsync())).ShouldBe(ways.Select(way => way.Policy));
    }

    [Fact]
    public async Task Of_two_managers_the_one_who_is_clear_stays_while_the_other_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for both Morgan Manager and Nobody Known", Cvs.Job, Cvs.Ana);
        var asked = riley.Find("R-1", "I do not know “Nobody Known” yet.", "Who is “Nobody Known”?");
        var before = morgan.Everything;
        var set = await riley.ClickAsync(asked, "Set hiring manager", ("manager", Persona.Harper.ObjectId));

        before.ShouldNotContain("R-1");
        set.Words.ShouldContain("Morgan Manager and Harper HR");
        morgan.Find("R-1", "criteria", "Approve");
        harper.Find("R-1", "criteria", "Approve");
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).Policy.ShouldBe(DecisionPolicy.All);
    }

    [Fact]
    public async Task The_manager_is_what_follows_the_last_for_that_names_a_person()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        (string Said, string Title)[] ways =
        [
            ("screen Head of Marketing for Europe for Morgan Manager", "Head of Marketing for Europe"),
            ("screen Head of Marketing for Europe for MORGAN.MANAGER@CONTOSO.example", "Head of Marketing for Europe"),
            ("screen Data Engineer for Manager, Morgan", "Data Engineer"),
            ("screen Data Engineer for Morgan Manager <Morgan.Manager@contoso.example>", "Data Engineer"),
            ("screen Data Engineer for @Morgan", "Data Engineer"),
            ("Screen: Data Engineer  FOR  morgan manager.", "Data Engineer"),
            ("sichten Data Engineer für Morgan Manager", "Data Engineer"),
        ];

        // Act
        foreach (var (said, _) in ways)
        {
            await riley.SayAsync(said);
        }

        // Assert
        (await app.LookAsync(db => db.Requisitions.OrderBy(row => row.Number).Select(row => row.Title).ToListAsync())).ShouldBe(ways.Select(way => way.Title));
        foreach (var (index, (_, title)) in ways.Index())
        {
            riley.Find($"R-{index + 1} · {title}", "Hiring manager\nMorgan Manager");
        }
    }

    [Fact]
    public async Task What_names_nobody_belongs_to_the_title_or_can_be_said_to()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Head of Marketing for Europe");
        await riley.SayAsync("screen Head of Sales for Latin America");
        var asked = riley.Find("R-2 · Head of Sales", "I do not know “Latin America” yet.");
        var taken = await riley.ClickAsync(asked, "“Latin America” is part of the title");

        riley.Find("R-1 · Head of Marketing for Europe").Words.ShouldNotContain("I do not know");
        taken.Words.ShouldContain("R-2 · Head of Sales for Latin America");
        taken.Words.ShouldNotContain("I do not know");
        taken.Words.ShouldContain("Set hiring manager");
    }
}
