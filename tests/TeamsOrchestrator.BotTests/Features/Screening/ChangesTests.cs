using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Features.Screening;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;
using TeamsOrchestrator.Hiring.Reviews;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.BotTests.Features.Screening;

/// <summary>What a recruiter changes after people were asked already, and what those people see of it.</summary>
public sealed class ChangesTests
{
    private static readonly (string Name, byte[] Content) OtherJob = Cvs.Text("platform-notes.md", """
        # Platform Engineer

        We are looking for a Platform Engineer.

        ## Requirements
        - Must have: 3 years of experience with Kafka
        - Kubernetes is required
        """);

    [Fact]
    public async Task Another_job_description_after_the_criteria_were_put_to_the_manager_asks_about_its_criteria_instead()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        var old = morgan.Find("R-1", "SQL is required", "Approve");
        await riley.SayAsync("screen R-1", OtherJob);
        var other = await app.LookAsync(db => db.Files.SingleAsync(row => row.Name == OtherJob.Name));

        // Act
        var form = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Change job description"), "Change job description");
        var changed = await riley.ClickAsync(form, "Use as job description", ("job", other.Id.ToString()));
        var asked = morgan.Find("R-1", "Kafka", "Approve = screening starts");
        var late = await morgan.ClickAsync(old, "Approve");
        await morgan.ClickAsync(asked, "Approve");
        var copied = await riley.ClickAsync(form, "Use as job description", ("job", other.Id.ToString()));

        // Assert
        form.Words.ShouldContain("Which file is the job description of R-1?");
        changed.Words.ShouldContain("platform-notes.md");
        late.Words.ShouldNotContain("Morgan Manager approved the criteria");
        ScreeningDriver.Count(morgan, "SQL is required").ShouldBe(0, "the criteria of the first description are no question any more");
        (await Scenes.StartAsync(morgan)).Words.ShouldContain("Kafka");
        copied.Text!.ShouldContain("criteria");
        riley.Find("R-1 · Senior Data Engineer").Words.ShouldNotContain("Change job description");
        (await app.LookAsync(db => db.Votes.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_stop_before_anything_began_is_resumed_to_where_files_are_still_missing()
    {
        // Arrange: a CV and no job description
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Ana);
        var stopped = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "please send the job description"), "Stop");

        // Act: a file that arrives meanwhile waits with the rest
        await riley.SayAsync("screen R-1", Cvs.Ben);
        var during = riley.Find("R-1 · Senior Data Engineer").Words;
        var unread = await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Read));
        var resumed = await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Resume"), "Resume");
        var state = (await app.LookAsync(db => db.Requisitions.SingleAsync())).State;
        await riley.SayAsync("screen R-1", Cvs.Job);

        // Assert
        stopped.Words.ShouldContain("Resume");
        during.ShouldContain("Resume");
        unread.ShouldBe(1);
        resumed.Words.ShouldNotContain("Resume\n");
        state.ShouldBe(RequisitionState.Intake);
        riley.Find("R-1 · Senior Data Engineer", "3 of 3 read", "Waiting for Morgan Manager to agree on the criteria");
        await morgan.ClickAsync(morgan.Find("Approve = screening starts"), "Approve");
        morgan.Find("2 screened:");
    }

    [Fact]
    public async Task Another_manager_takes_over_the_criteria_and_the_candidates_and_the_first_one_is_told_so()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        var old = morgan.Find("R-1", "Approve = screening starts");

        // Act: while the criteria wait, and again while the candidates do
        await ChangeManagerAsync(riley, Persona.Mallory);
        var refused = await morgan.ClickAsync(old, "Approve");
        await mallory.ClickAsync(mallory.Find("R-1", "Approve = screening starts"), "Approve");
        var second = await mallory.ClickAsync(await Scenes.StartAsync(mallory), "Approve");
        await ChangeManagerAsync(riley, Persona.Morgan);
        var late = await mallory.ClickAsync(second, "Approve");

        // Assert: what she decided stands, the rest is his
        refused.Text.ShouldBe("There is nothing here for you to decide.");
        ScreeningDriver.Count(morgan, "Approve = screening starts").ShouldBe(0);
        late.Text.ShouldBe("There is nothing here for you to decide.");
        mallory.Find("R-1 Senior Data Engineer: somebody else decides on these candidates now.");
        (await ScreeningDriver.OpenStackAsync(morgan)).Words.ShouldContain("2 of 2 · R-1");
        riley.Find("R-1 · Senior Data Engineer", "Morgan Manager", "1 proposed, 0 final, of 2");
        var votes = await app.LookAsync(db => db.Votes.Join(db.People, vote => vote.PersonId, person => person.Id, (vote, person) => person.Name).ToListAsync());
        votes.ShouldBe(["Mallory Outsider", "Mallory Outsider"]);
        (await app.LookAsync(db => db.Reviews.CountAsync(row => row.Kind == ReviewKind.Candidate && row.State == ReviewState.Open))).ShouldBe(1);
    }

    [Fact]
    public async Task The_sample_is_refused_where_real_people_work_and_files_sent_with_it_are_kept()
    {
        var teams = Options.Create(new TeamsChannelOptions { AppId = "11111111-2222-3333-4444-555555555555" });
        await using var app = await TestApp.StartAsync(Database.Sqlite, services => services.AddSingleton(new SampleRequisition(teams)));
        var riley = await app.MeetAsync(Persona.Riley);

        await riley.SayAsync("screen sample", Cvs.Ana);

        riley.Find("The sample is there only when I run locally, without bot credentials.");
        riley.Find("I got 1 file without a command", "I keep the file meanwhile.");
        (await app.LookAsync(db => db.Requisitions.CountAsync())).ShouldBe(0);
    }

    private static async Task ChangeManagerAsync(Persona riley, PersonaCard manager) =>
        await riley.ClickAsync(await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer", "Change manager"), "Reassign"), "Reassign", ("person", manager.ObjectId));
}
