using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Features.Screening;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.Understanding;

/// <summary>What is no command: a language model makes commands of it, each is confirmed by whoever wrote it, and nothing of it is made up.</summary>
public sealed class SpokenTextTests : IAsyncLifetime
{
    private static readonly (string Name, byte[] Content) Bea = ScreeningDriver.Like(Cvs.Ana, "Bea Vogel");

    private FakeModel model = null!;

    public async Task InitializeAsync() => model = await FakeModel.StartAsync();

    public async Task DisposeAsync() => await model.DisposeAsync();

    [Theory]
    [OnEveryDatabase]
    public async Task A_screening_asked_for_in_ones_own_words_is_shown_as_a_plan_and_starts_once_with_the_files_when_it_is_confirmed(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database, [.. model.Settings, ("Ai:InputPrice", "2"), ("Ai:Currency", "EUR")]);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        Understand("screen data role for Morgan Manager");

        // Act: said with files
        await riley.SayAsync("Please screen these for the data role, Morgan Manager decides", Cvs.Job, Cvs.Ana, Cvs.Ben, Bea);

        // Assert: a plan, and nothing has started
        var plan = riley.Find("I understood this; nothing starts before you say so", "screen data role for Morgan Manager");
        new[] { "Job: **data role**", "Decides: **Morgan Manager**", "Files: 4, which came with your message", "HR makes it final", "is not known yet", "Understood by request-reader/1 (fake-model)" }
            .ShouldAllBe(words => plan.Words.Contains(words, StringComparison.Ordinal), plan.Words);
        (await app.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(0);
        (await morgan.InvokeAsync(Persona.Button(plan.Card!.Value, "Yes: screen"), messageId: null)).Text.ShouldNotBeNull("whose text it is not");

        // Act
        var done = await riley.ClickAsync(plan, "Yes: screen");
        await riley.InvokeAsync(Persona.Button(plan.Card!.Value, "Yes: screen"), plan.Id);

        // Assert: once, with the files, and the trail says how it began
        done.Words.ShouldContain("✔ screen data role for Morgan Manager");
        var requisition = await app.LookAsync(db => db.Requisitions.SingleAsync());
        requisition.Title.ShouldBe("data role");
        (await app.LookAsync(db => db.Files.Select(row => row.RequisitionId).ToListAsync())).ShouldBe([requisition.Id, requisition.Id, requisition.Id, requisition.Id]);
        (await app.LookAsync(db => db.AuditEvents.Where(row => row.Code == "request.understood").Select(row => row.ActorId).SingleAsync())).ShouldContain("request-reader/1 (fake-model)");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        // Act: the next one says what it will take; more files for the same requisition
        Understand("screen R-1");
        await riley.SayAsync("One more for R-1, please screen her too", ScreeningDriver.Like(Cvs.Ana, "Cleo Adler"));
        var more = riley.Find("Added to R-1 **data role**", "Files: 1, which came with your message");
        more.Words.ShouldContain("EUR, as the last screenings did");
        await riley.ClickAsync(more, "Yes: screen");

        // Assert
        riley.Find("Adding 1 file to R-1");
        (await app.LookAsync(db => db.Candidates.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task Nobody_is_named_to_the_model_nothing_is_made_up_and_the_words_are_gone_after_a_day()
    {
        // Arrange: two people who applied
        await using var app = await TestApp.StartAsync(Database.Sqlite, model.Settings);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        await riley.SayAsync("screen confidential Secret Role for Harper HR", Cvs.Job, Bea);
        var ana = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Name == "Ana Soler"));

        // Act: a slip in a command needs no model
        await riley.SayAsync("statsu R-1");
        riley.Find("Did you mean");
        model.Count("request_reader").ShouldBe(0);

        // Act: two wishes in one sentence, about somebody who applied and somebody whom Morgan must not know of
        Understand($"candidate {ana.Code}", "status R-1");
        await morgan.SayAsync("Show me what you know about Ana Soler's time with Kafka, and where R-1 stands; is Bea Vogel in it?");

        // Assert
        var asked = model.Requests.Last(request => request.Schema == "request_reader").Text;
        new[] { "Ana", "Soler", "Bea", "Vogel" }.ShouldAllBe(name => !asked.Contains(name, StringComparison.Ordinal), asked);
        asked.ShouldContain($"about {ana.Code} time with Kafka");
        var both = morgan.Find("I understood these", $"candidate {ana.Code}", "status R-1");
        (await morgan.ClickAsync(both, "Yes: status")).Words.ShouldContain("✔ status R-1");
        morgan.Find("R-1", "Senior Data Engineer", "criteria");
        (await morgan.ClickAsync(both, "No, none of this")).Words.ShouldContain("I did nothing");

        // Act: a model that makes somebody up is asked again, and then not believed; the commands work
        Understand("screen people for Bob Builder");
        await riley.SayAsync("we need more people soon");
        riley.Find("I could not work out what you mean by “we need more people soon”", "Commands work as always");
        model.Requests.Last(request => request.Schema == "request_reader").Text.ShouldContain("\"Bob\" is not in the text");

        // Act: nothing to do, and the files that came with it join what was started just now
        Understand();
        await riley.SayAsync("here is somebody nice", ScreeningDriver.Like(Cvs.Ana, "Dora Engel"));
        riley.Find("I don’t know what to do with “here is somebody nice”");
        (await app.LookAsync(db => db.Candidates.AnyAsync(row => row.Name == "Dora Engel"))).ShouldBeTrue();

        // Act: a day later
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.SettleAsync();

        // Assert
        (await app.LookAsync(db => db.SpokenTexts.ToListAsync())).ShouldAllBe(row => row.State == SpokenTextState.Over && row.Text == null && row.Lines == null);
        (await app.LookAsync(db => db.ModelCalls.Where(row => row.RequisitionId == null).ToListAsync())).ShouldAllBe(row => row.Answer == null && row.Fingerprint.Length == 0);
        harper.Everything.ShouldNotContain("I understood");
    }

    [Fact]
    public async Task Every_command_says_what_it_would_do_and_the_model_knows_every_command()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var commands = app.Services.GetRequiredService<CommandTable>().Commands;
        var prompt = TeamsOrchestrator.Agents.Prompts.PromptFiles.Get("request-reader");

        // Assert: "screen" says more than a line
        foreach (var command in commands)
        {
            prompt.System.ShouldContain($"- {command.Name}", customMessage: "the prompt request-reader lists what people can say");
            foreach (var words in new[] { Words.For("en"), Words.For("de") }.Where(_ => command.Handler != typeof(StartScreening)))
            {
                words[$"Spoken_Does_{command.Name.Replace(' ', '_')}"].ShouldNotBeEmpty();
            }
        }
    }

    private void Understand(params string[] lines) => model.Script("request_reader", _ => JsonSerializer.Serialize(new { lines }));
}
