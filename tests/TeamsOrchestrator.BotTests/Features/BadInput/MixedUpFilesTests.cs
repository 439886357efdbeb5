using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Too few, too many or the wrong files: the card asks, and a click sets it right.</summary>
public sealed class MixedUpFilesTests
{
    [Fact]
    public async Task Without_files_the_card_says_what_to_send_and_files_that_follow_join()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager");
        var empty = riley.Find("R-1 · Senior Data Engineer", "Send me the job description and the CVs (PDF, DOCX, DOC, ODT, RTF, HTML, text or a zip of them).");
        await riley.SayAsync("here they are", Cvs.Job, Cvs.Ana);
        await riley.SayAsync(string.Empty, Cvs.Ben);

        empty.Words.ShouldContain("0 of 0 read");
        riley.Find("R-1 · Senior Data Engineer", "3 of 3 read");
        riley.Messages.Count(message => message.Words.Contains("R-1 · Senior Data Engineer", StringComparison.Ordinal)).ShouldBe(1);
        riley.Everything.ShouldNotContain("did not understand");
        morgan.Find("R-1", "criteria", "Approve");
        (await app.LookAsync(db => db.Batches.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_job_description_the_card_asks_and_any_file_can_be_chosen()
    {
        // Arrange: the description reads like nothing in particular
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var notes = Cvs.Text("notes.txt", "Python and SQL are needed, five years of experience.");

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Ana, Cvs.Ben, notes);
        var asked = riley.Find("R-1 · Senior Data Engineer", "Waiting for you: please send the job description. None of the files reads like one");
        var form = await riley.ClickAsync(asked, "Choose job description");
        var file = await app.LookAsync(db => db.Files.SingleAsync(row => row.Name == "notes.txt"));
        var chosen = await riley.ClickAsync(form, "Use as job description", ("job", file.Id.ToString()));

        // Assert
        form.Words.ShouldContain("Which file is the job description of R-1?");
        form.Words.ShouldContain("notes.txt");
        chosen.Words.ShouldContain("CVs: 2 (page 1 of 1)");
        morgan.Find("R-1", "criteria", "Revise");
        (await app.LookAsync(db => db.Requisitions.SingleAsync())).JobDescriptionFileId.ShouldBe(file.Id);
    }

    [Fact]
    public async Task A_job_description_alone_is_enough_to_agree_on_criteria()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job);
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var approved = riley.Find("R-1 · Senior Data Engineer", "The criteria are approved. Send me CVs to screen.");
        await riley.SayAsync("screen R-1", Cvs.Ana);

        approved.Words.ShouldContain("0 of 0 (0 not screened)");
        riley.Find("Adding 1 file to R-1 Senior Data Engineer. The progress card shows how far it is.");
        morgan.Find("1 screened:");
    }

    [Fact]
    public async Task Of_two_job_descriptions_the_card_asks_which()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var other = Cvs.Text("job-kotlin.md", Encoding.UTF8.GetString(Cvs.Job.Content).Replace("Python", "Kotlin", StringComparison.Ordinal));

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, other, Cvs.Ana);
        var asked = riley.Find("R-1 · Senior Data Engineer", "Waiting for you: which file is the job description?");
        await riley.ClickAsync(asked, "Use as job description");

        // Assert
        asked.Words.ShouldContain("**job-description.md** reads like a job description or is named so.");
        asked.Words.ShouldContain("**job-kotlin.md** reads like a job description or is named so.");
        morgan.Find("R-1", "criteria", "Python").Words.ShouldNotContain("Kotlin");
        riley.Find("R-1 · Senior Data Engineer", "**job-kotlin.md** reads like a job description or is named so.", "It is a CV");
    }

    [Fact]
    public async Task A_cv_that_is_named_like_a_job_description_is_not_taken_for_one()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", ("job application Ana.txt", Cvs.Ana.Content), ("senior-data-engineer.md", Cvs.Job.Content));
        var asked = riley.Find("R-1 · Senior Data Engineer", "Waiting for you: which file is the job description?", "**job application Ana.txt** reads like a job description or is named so.");
        await riley.ClickAsync(asked, "It is a CV");

        riley.Find("R-1 · Senior Data Engineer", "senior-data-engineer.md", "C-1 · job application Ana.txt");
        morgan.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task A_job_ad_among_the_cvs_is_nobodys_cv_until_somebody_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var ad = Cvs.Text("from-the-website.md", Encoding.UTF8.GetString(Cvs.Job.Content) + "\n- Kotlin is required\n");

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ad);
        var card = riley.Find("R-1 · Senior Data Engineer", "**from-the-website.md** reads like a job description or is named so.", "Waiting for Morgan Manager");
        var before = await app.LookAsync(db => db.Candidates.CountAsync());
        var asCv = await riley.ClickAsync(card, "It is a CV");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        before.ShouldBe(1);
        asCv.Words.ShouldContain("C-2 · from-the-website.md");
        asCv.Words.ShouldNotContain("reads like a job description");
        morgan.Find("2 screened:");
    }

    [Fact]
    public async Task Screen_without_a_title_explains_with_an_example_and_keeps_the_files()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        // Act
        await riley.SayAsync("screen");
        await riley.SayAsync("screen confidential");
        await riley.SayAsync("screen for Morgan Manager", Cvs.Job, Cvs.Ana);
        var kept = riley.Find("I got 2 files without a command, and you have no open requisition.", "I keep the files meanwhile.");
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager");
        var added = await riley.ClickAsync(riley.Find("Add 2 files to …?"), "R-1 Senior Data Engineer");

        // Assert
        riley.Messages.Count(message => message.Words == "Which position is it? For instance: **screen Senior Data Engineer for Morgan Manager**, with the job description and the CVs attached.").ShouldBe(3);
        kept.Words.ShouldContain("Discard");
        added.Words.ShouldContain("2 files were added to R-1 Senior Data Engineer.");
        morgan.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task Files_later_than_ten_minutes_are_asked_about_and_can_be_discarded_for_good()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job);
        await riley.SayAsync("screen Web Developer for Morgan Manager");
        app.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));

        // Act
        await riley.SayAsync(string.Empty, Cvs.Ana);
        await riley.SayAsync(string.Empty, Cvs.Ben, ("ana-soler.txt", Cvs.Ana.Content));
        var added = await riley.ClickAsync(riley.Find("Add 1 file to …?", "R-2 Web Developer"), "R-1 Senior Data Engineer");
        var discarded = await riley.ClickAsync(riley.Find("Add 2 files to …?"), "Discard");

        // Assert
        added.Words.ShouldContain("1 file was added to R-1 Senior Data Engineer.");
        discarded.Words.ShouldContain("The files were discarded. I have not kept them.");
        riley.Find("R-1 · Senior Data Engineer", "C-1 · ana-soler.txt");
        (await app.LookAsync(db => db.Blobs.CountAsync())).ShouldBe(2);
        (await app.LookAsync(db => db.DataKeys.CountAsync())).ShouldBe(2);
        morgan.Everything.ShouldNotContain("Ben");
    }

    [Fact]
    public async Task Files_for_a_requisition_that_does_not_exist_or_has_ended_are_kept()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job);
        await riley.SayAsync("cancel R-1");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "Not needed."));

        // Act
        await riley.SayAsync("screen R-1", Cvs.Ana);
        await riley.SayAsync("screen R-77", Cvs.Ben);
        await riley.SayAsync("screen R-1");

        // Assert
        riley.Find("R-1 has ended. Start a new screening for more candidates.");
        riley.Find("There is no requisition “R-77” of yours. Say **status** to see yours.");
        riley.Messages.Count(message => message.Words.Contains("I got 1 file without a command", StringComparison.Ordinal)).ShouldBe(2);
        (await app.LookAsync(db => db.Files.CountAsync(row => row.RequisitionId == null && row.BlobId != null))).ShouldBe(2);
    }

    [Fact]
    public async Task Who_may_not_hand_in_files_is_told_so_and_nothing_is_kept()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Roles:Recruiters", Persona.Riley.Email));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job);

        foreach (var person in new[] { morgan, harper })
        {
            await person.SayAsync(string.Empty, Cvs.Ana);
            await person.SayAsync("screen Data Engineer for me", Cvs.Ana);
            await person.SayAsync("screen R-1", Cvs.Ana);
            person.Find("Thank you, but only recruiters can hand in files for a screening. I have not kept them.");
            person.Messages.Count(message => message.Words.StartsWith("Only recruiters can start a screening.", StringComparison.Ordinal)).ShouldBe(2);
        }

        (await app.LookAsync(db => db.Files.CountAsync())).ShouldBe(1);
    }
}
