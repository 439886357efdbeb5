using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Reviewers;

/// <summary>Who is away lets somebody else decide: what is open moves there, new questions follow, and all of it comes back.</summary>
public sealed class DelegateTests
{
    private static readonly PersonaCard Nora = new("Nora New", "nora.new@contoso.example", "object-nora", "29:nora");

    [Theory]
    [OnEveryDatabase]
    public async Task What_is_open_moves_to_the_delegate_until_the_day_that_was_said_and_then_comes_back(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var nora = await app.MeetAsync(Nora);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var asked = morgan.Find("R-1", "Approve = screening starts");

        // Act: the criteria are open; the candidates come later, and one of them is decided meanwhile
        await morgan.SayAsync("delegate to Nora New until Friday");
        var refused = await morgan.ClickAsync(asked, "Approve");
        var line = morgan.Find("Nora New decides for you until the end of Friday 27 November.");
        var criteria = nora.Find("R-1", "Approve = screening starts");
        var progress = riley.Find("R-1 · Senior Data Engineer", "Waiting for").Words;
        await nora.ClickAsync(criteria, "Approve");
        var stack = await Scenes.StartAsync(nora);
        await nora.ClickAsync(stack, "Approve");
        var status = await SaidAsync(nora, "status R-1", "Senior Data Engineer");
        app.Clock.Advance(TimeSpan.FromDays(5));
        await app.SettleAsync();
        var late = await nora.ClickAsync(stack, "Approve");

        // Assert
        refused.Text.ShouldBe("There is nothing here for you to decide.");
        line.Words.ShouldNotContain("Approve");
        morgan.Find("Nora New decides for you until the end of Friday 27 November: what is open has moved there");
        nora.Find("Morgan Manager asks you to decide in their place until the end of Friday 27 November.");
        criteria.Words.ShouldContain("You decide this for Morgan Manager.");
        stack.Words.ShouldContain("You decide this for Morgan Manager.");
        progress.ShouldContain("Morgan Manager (Nora New decides meanwhile)");
        progress.ShouldContain("Waiting for Nora New to agree on the criteria");
        status.ShouldContain("Nora New");
        late.Text.ShouldBe("There is nothing here for you to decide.");
        nora.Find("Morgan Manager decides again.");
        morgan.Find("The time is over for which somebody decided for you.");
        (await ScreeningDriver.OpenStackAsync(morgan)).Words.ShouldContain("2 of 2 · R-1");
        nora.Find("R-1 Senior Data Engineer: somebody else decides on these candidates now.");
        (await SaidAsync(nora, "status R-1", "R-1")).ShouldNotContain("Senior Data Engineer");
        (await app.LookAsync(db => db.Delegations.CountAsync())).ShouldBe(0);
        (await app.LookAsync(db => db.Votes.Join(db.People, vote => vote.PersonId, person => person.Id, (vote, person) => person.Name).Distinct().ToListAsync())).ShouldBe(["Nora New"]);
    }

    [Fact]
    public async Task A_card_is_delegated_from_its_own_button_and_taken_back_from_the_line_that_is_left()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        var nora = await app.MeetAsync(Nora);
        var ana = await Scenes.StartAsync(morgan);

        // Act
        var form = await morgan.ClickAsync(ana, "Delegate");
        var nobody = await morgan.ClickAsync(form, "Delegate");
        var oneself = await morgan.ClickAsync(form, "Delegate", ("person", Persona.Morgan.ObjectId));
        var past = await morgan.ClickAsync(form, "Delegate", ("person", Nora.ObjectId), ("until", "2026-11-22"));
        var back = await morgan.ClickAsync(form, "Back");
        var line = await morgan.ClickAsync(form, "Delegate", ("person", Nora.ObjectId), ("until", ""));
        var hers = await Scenes.StartAsync(nora);
        var decided = await nora.ClickAsync(hers, "Approve");
        var undo = Persona.Button(decided.Card!.Value, "Undo");
        var meanwhile = await morgan.InvokeAsync(undo, messageId: null);
        var stranger = await riley.InvokeAsync(undo, messageId: null);
        await morgan.ClickAsync(line, "Decide myself again");
        var afterwards = await morgan.InvokeAsync(undo, messageId: null);
        await harper.ClickAsync(harper.Find("C-1", "Ana Soler", "Reject"), "Reject", (await ReasonAsync(app), "Please look at SQL again."));

        // Assert
        form.Words.ShouldContain("R-1 Senior Data Engineer: who decides for you?");
        nobody.Text.ShouldBe("Pick a person first.");
        oneself.Text!.ShouldContain("You decide yourself already.");
        past.Text!.ShouldContain("That day is over already.");
        back.Words.ShouldContain("should Ana Soler go on?");
        line.Words.ShouldContain("R-1 Senior Data Engineer: Nora New decides for you meanwhile.");
        hers.Words.ShouldContain("You decide this for Morgan Manager.");
        meanwhile.Text!.ShouldMatch("^Nora New decided this for you on .+\\. Only Nora New or HR can take it back\\.$");
        afterwards.Text.ShouldBe(meanwhile.Text);
        stranger.Text.ShouldBe("There is nothing here for you to decide.");
        morgan.Find("Harper HR sent this decision back:", "should Ana Soler go on?", "Approve");
        nora.Messages.ShouldNotContain(message => message.Words.Contains("Approve = goes on", StringComparison.Ordinal));
        riley.Find("R-1 · Senior Data Engineer").Words.ShouldNotContain("decides meanwhile");
    }

    [Fact]
    public async Task Whoever_decides_instead_keeps_the_day_asked_for_or_has_a_whole_working_day_where_they_are()
    {
        // Arrange: criteria are asked for by Wednesday at five in Berlin
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var nora = await app.MeetAsync(Nora);
        var mallory = await app.MeetAsync(Persona.Mallory);
        nora.TimeZone = "America/New_York";
        await nora.SayAsync("pending");
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        // Act: in time; in the last hour; and after the time is over
        await morgan.SayAsync("delegate to Nora New");
        var inTime = await DueAsync(app);
        await morgan.SayAsync("delegate off");
        await app.UntilAsync("2026-11-25T15:30");
        await morgan.SayAsync("delegate to Nora New");
        var late = await DueAsync(app);
        await app.UntilAsync("2026-11-27T15:30");
        await riley.SayAsync("add Mallory Outsider to R-1");
        var over = await DueAsync(app);

        // Assert
        inTime.ShouldBe(new DateTimeOffset(2026, 11, 25, 16, 0, 0, TimeSpan.Zero));
        late.ShouldBe(new DateTimeOffset(2026, 11, 26, 22, 0, 0, TimeSpan.Zero)); // Thursday, five in New York
        over.ShouldBe(new DateTimeOffset(2026, 11, 30, 16, 0, 0, TimeSpan.Zero)); // Monday, five in Berlin
        mallory.Find("R-1", "Monday 30 November");
    }

    [Fact]
    public async Task The_last_word_is_delegated_too_and_shows_in_whose_place_was_decided()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (_, morgan, harper) = await app.MeetEverybodyAsync();
        var nora = await app.MeetAsync(Nora);
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await morgan.SayAsync("delegate to Mallory Outsider"); // nobody known: a form asks, and nothing happens
        var mallory = await app.MeetAsync(Persona.Mallory);
        await morgan.SayAsync("delegate to Mallory Outsider");
        await mallory.ClickAsync(await ScreeningDriver.OpenStackAsync(mallory), "Approve");

        // Act
        var card = harper.Find("Ana Soler", "Approve");
        var form = await harper.ClickAsync(card, "Delegate");
        var line = await harper.ClickAsync(form, "Delegate", ("person", Nora.ObjectId));
        var refused = await harper.ClickAsync(card, "Approve");
        await nora.ClickAsync(nora.Find("Ana Soler", "Approve"), "Approve");

        // Assert
        card.Words.ShouldContain("Mallory Outsider (for Morgan Manager)");
        line.Words.ShouldContain("Nora New decides for you meanwhile.");
        refused.Text.ShouldNotBeNull();
        (await app.LookAsync(db => db.Votes.OrderBy(vote => vote.At).Join(db.People, vote => vote.PersonId, person => person.Id, (vote, person) => person.Name).ToListAsync()))
            .ShouldBe(["Mallory Outsider", "Nora New"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_delegates_in_a_ring_decides_oneself_and_who_decides_alone_does_not_decide_for_another()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var (mallory, nora) = (await app.MeetAsync(Persona.Mallory), await app.MeetAsync(Nora));
        await riley.SayAsync("screen Senior Data Engineer for both Morgan Manager and Mallory Outsider", Cvs.Job, Cvs.Ana);

        // Act
        await morgan.SayAsync("delegate to Mallory Outsider");
        var alone = morgan.Find("each of you is to decide alone").Words;
        await morgan.SayAsync("vertretung durch Nora New bis 1.12.");
        var toNora = nora.Find("R-1", "Approve = screening starts").Words;
        await nora.SayAsync("delegate to Morgan Manager");
        var ring = morgan.Find("R-1", "Approve = screening starts").Words;
        await nora.SayAsync("delegate off");
        await morgan.SayAsync("delegate off");
        await morgan.SayAsync("delegate off");
        await morgan.SayAsync("delegate to Somebody Unknown until next year");
        await morgan.SayAsync("delegate to Somebody Unknown");

        // Assert
        alone.ShouldContain("Mallory Outsider decides there already");
        toNora.ShouldContain("You decide this for Morgan Manager.");
        ring.ShouldNotContain("You decide this for");
        morgan.Find("R-1", "Approve = screening starts");
        morgan.Find("Nobody decides for you; everything comes to you.");
        morgan.Find("“next year” is no day that I understand.");
        morgan.Find("I do not know “Somebody Unknown” yet.", "Who decides for you?");
        (await app.LookAsync(db => db.Assignments.Where(row => row.State == AssignmentState.Asked).Join(db.People, row => row.PersonId, person => person.Id, (row, person) => person.Name)
            .OrderBy(name => name).ToListAsync())).ShouldBe(["Mallory Outsider", "Morgan Manager"]);
        mallory.Find("R-1", "Approve = screening starts");
    }

    private static Task<DateTimeOffset> DueAsync(TestApp app) => app.LookAsync(async db =>
        DateTimeOffset.FromUnixTimeMilliseconds((await db.Reviews.SingleAsync(row => row.Kind == ReviewKind.Criteria)).DueAt!.Value));

    private static async Task<string> SaidAsync(Persona person, string text, string words)
    {
        await person.SayAsync(text);
        person.Find(words);
        return person.Messages[^1].Words;
    }

    private static async Task<string> ReasonAsync(TestApp app) =>
        $"reason-{await app.LookAsync(db => db.Reviews.Where(row => row.Kind == ReviewKind.Final).Select(row => row.Id).SingleAsync()):N}";
}
