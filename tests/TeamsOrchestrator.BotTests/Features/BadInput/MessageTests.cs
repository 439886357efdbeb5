using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Whatever somebody writes is answered, and shown as the text it is.</summary>
public sealed class MessageTests
{
    private const string Hostile = "[x](javascript:alert(1)) **bold** <at>Ana</at> <b>'; DROP TABLE Requisitions;--";

    [Fact]
    public async Task Messages_without_words_are_answered_with_what_can_be_said_and_attachments_that_are_no_files_passed_over()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);
        var html = new JsonObject { ["contentType"] = "text/html", ["content"] = "<div><p>help</p></div>" };
        var card = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = new JsonObject { ["type"] = "AdaptiveCard" } };
        var picture = new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = "https://example.com/x.png" };

        // Act
        await riley.SayAsync(string.Empty);
        await riley.SayAsync("  \t\n \u00a0 ");
        await riley.SendAsync(riley.Message(string.Empty).With(card));
        await riley.SendAsync(riley.Message(string.Empty).With(picture));
        await riley.SendAsync(riley.Message("help").With(html));

        // Assert
        riley.Find("I got an empty message.", "help", "pending", "status");
        riley.Messages.Count(message => message.Words.StartsWith("I got an empty message.", StringComparison.Ordinal)).ShouldBe(4);
        riley.Find("What I can do for you", "Recruiting");
    }

    [Fact]
    public async Task An_html_text_is_read_as_what_was_written()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var message = riley.Message("screen R&amp;D Engineer for Morgan&nbsp;Manager");
        message["textFormat"] = "xml";

        await riley.SendAsync(message);

        (await app.LookAsync(db => db.Requisitions.SingleAsync())).Title.ShouldBe("R&D Engineer");
        riley.Find("R-1 · R&D Engineer", "Morgan Manager");
    }

    [Theory]
    [OnEveryDatabase]
    public async Task Very_long_and_odd_texts_are_answered_in_short(Database database)
    {
        // Arrange
        await using var app = await TestApp.StartAsync(database);
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var endless = string.Concat(Enumerable.Repeat("👩‍💻 lorem ipsum ", 2000));

        // Act
        foreach (var said in new[] { endless, "why " + endless, "status " + endless, "status R-" + endless, "candidates R-1 " + endless, "screen R-1 " + endless, "withdraw " + endless, "nul \0 nul", "why nul\0", "\ud83d\ude00" })
        {
            await riley.SayAsync(said);
        }

        await riley.SayAsync("screen " + endless + "for Morgan Manager", Cvs.Ana);

        // Assert
        riley.Find("I did not understand “👩‍💻 lorem ipsum 👩‍💻 lorem ipsum");
        riley.Find("That title is longer than 120 characters. Please shorten it.");
        riley.Find("I got 1 file without a command");
        riley.Messages.ShouldAllBe(message => message.Words.Length < 2000);
        (await app.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_understood_gets_the_nearest_commands_as_buttons()
    {
        await using var app = await TestApp.StartAsync();
        var riley = await app.MeetAsync(Persona.Riley);

        foreach (var (said, near) in new[] { ("sreen Data Engineer for Morgan", "screen"), ("statsu R-1", "status"), ("pendig", "pending"), ("kandidatn R-1", "candidates"), ("drop table", "help") })
        {
            await riley.SayAsync(said);
            var answer = riley.Find($"I did not understand “{said}”.", "Did you mean one of these?", near);
            var count = riley.Messages.Count;
            var clicked = await riley.ClickAsync(answer, near);

            clicked.Text.ShouldBe($"On it: {near}");
            riley.Messages.Count.ShouldBe(count + 1);
        }
    }

    [Fact]
    public async Task A_code_that_does_not_exist_and_one_that_is_confidential_read_the_same()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Roles:Recruiters", Persona.Riley.Email));
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen confidential Chief of Staff for Morgan Manager", Cvs.Job, Cvs.Ana);
        var candidate = (await app.LookAsync(db => db.Candidates.SingleAsync())).Code;

        // Act and assert: HR sees everything that is not confidential, and here nothing
        foreach (var command in new[] { "status", "candidates", "criteria", "close", "cancel" })
        {
            (await AnswerAsync(harper, $"{command} R-1")).Replace("R-1", "R-99", StringComparison.Ordinal).ShouldBe(await AnswerAsync(harper, $"{command} R-99"), command);
        }

        foreach (var command in new[] { "candidate", "why", "withdraw" })
        {
            (await AnswerAsync(harper, $"{command} {candidate}")).Replace(candidate, "C-99", StringComparison.Ordinal).ShouldBe(await AnswerAsync(harper, $"{command} C-99"), command);
            (await AnswerAsync(harper, $"{command} Soler")).Replace("Soler", "Nobody", StringComparison.Ordinal).ShouldBe(await AnswerAsync(harper, $"{command} Nobody"), command);
        }

        harper.Everything.ShouldNotContain("Chief of Staff");
        harper.Everything.ShouldNotContain("Ana Soler");
    }

    [Fact]
    public async Task A_command_of_a_role_that_one_does_not_have_changes_nothing()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Roles:Recruiters", Persona.Riley.Email));
        var (_, morgan, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));

        // Act
        await morgan.SayAsync("close R-1 filled");
        await morgan.SayAsync("cancel R-1");
        await morgan.SayAsync("withdraw C-1");
        await morgan.SayAsync("screen Data Engineer for me", Cvs.Job);

        // Assert
        morgan.Messages.Count(message => message.Words.Contains("There is no R-1 that you can see.", StringComparison.Ordinal)).ShouldBe(2);
        morgan.Find("Only recruiters can start a screening. Ask your administrator to add you to **Roles\\_\\_Recruiters**.");
        morgan.Messages[^2].Words.ShouldNotContain("Confirm");
        (await app.LookAsync(db => db.Candidates.SingleAsync())).State.ShouldBe(CandidateState.Screened);
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).HasEnded.ShouldBeFalse();
    }

    [Fact]
    public async Task A_title_is_shown_as_it_was_written_and_never_as_markup()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync($"screen {Hostile} for Morgan Manager", Cvs.Job, Cvs.Ana);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        foreach (var command in new[] { "status", "status R-1", "pending", "criteria R-1", "candidates R-1", "why C-1" })
        {
            await riley.SayAsync(command);
            await morgan.SayAsync(command);
        }

        // Assert
        var title = (await app.LookAsync(db => db.Requisitions.SingleAsync())).Title;
        title.ShouldBe("[x](javascript:alert(1)) **bold** Ana <b>'; DROP TABLE Requisitions;--");
        riley.Find(@"R-1 · \[x\](javascript:alert(1)) \*\*bold\*\* Ana \<b\>'; DROP TABLE Requisitions;--");
        foreach (var message in riley.Messages.Concat(morgan.Messages))
        {
            Markup(message).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task German_commands_are_answered_in_german()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        riley.Locale = "de-DE";
        morgan.Locale = "de-AT";

        await riley.SayAsync("sichten vertraulich Data Engineer für Morgan Manager", Cvs.Job, Cvs.Ana);
        await riley.SayAsync("stand R-1");
        await riley.SayAsync("kandidaten R-1");
        await riley.SayAsync("hilfe");
        await morgan.SayAsync("offen");
        await riley.SayAsync("quatsch");

        riley.Find("R-1 · Data Engineer", "Vertraulich: Nur die genannten Personen sehen diese Stelle.");
        riley.Find("Was ich für Sie tun kann");
        riley.Find("„quatsch“ habe ich nicht verstanden.", "Meinten Sie eines davon?");
        morgan.Messages[^1].Words.ShouldContain("R-1");
        riley.Everything.ShouldNotContain("did not understand");
    }

    private static async Task<string> AnswerAsync(Persona person, string said)
    {
        var before = person.Messages.Count;
        await person.SayAsync(said);
        person.Messages.Count.ShouldBe(before + 1, said);
        return person.Messages[^1].Words;
    }

    // Button titles and choices are plain text; only text blocks, facts and messages read Markdown.
    private static IEnumerable<string> Markup(PostedMessage message) => CardWords.Markdown(message.Activity)
        .Where(text => text.Contains("[x](", StringComparison.Ordinal) || text.Contains("**bold**", StringComparison.Ordinal) || text.Contains("<b>", StringComparison.Ordinal));
}
