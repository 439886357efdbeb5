using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Workflows;
using TeamsOrchestrator.BotTests.CommandLine.Doctor;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Reviews;

namespace TeamsOrchestrator.BotTests.Features.Workflows;

/// <summary>A newer version of the program stored a workflow, and an older one runs again.</summary>
public sealed class UnreadableWorkflowTests
{
    private const string Hash = "newer";

    [Fact]
    public async Task Work_on_a_workflow_that_this_version_cannot_read_waits_visibly_and_goes_on_where_it_can_be_read()
    {
        // Arrange: the candidate is on a workflow with a step that this version does not know; everything is stopped, so that the agent's work is still to come
        var log = new CapturedLog();
        await using var app = await TestApp.StartAsync(Database.Sqlite, log.AddTo);
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        await PutOnNewerAsync(app, "name: candidate\nversion: 99\nstart: read\nsteps:\n  read:\n    telepathy: yes\n");

        // Act: a click first; nothing of it counts
        var criteria = morgan.Find("R-1", "Approve = screening starts");
        var refused = await morgan.ClickAsync(criteria, "Approve");
        var state = await app.LookAsync(db => db.Reviews.Select(row => row.State).SingleAsync());
        await riley.SayAsync("status R-1");
        var status = riley.Messages[^1].Words;

        // Assert
        refused.Text.ShouldBe("This position waits: version 99 of its workflow “candidate” was stored by another version of this program, which this one cannot read. "
            + "Nothing was changed and nothing is lost. Whoever runs this bot has to start that version again; the command “doctor” says more.");
        state.ShouldBe(ReviewState.Open);
        status.ShouldContain("This version of the program cannot read its workflow “candidate”, version 99.");

        // Act: approved while it could be read, and then unreadable again before the agent began
        await MendAsync(app, new WorkflowCatalogue().NewestText("candidate").Replace("version: 4", "version: 99", StringComparison.Ordinal));
        await riley.ClickAsync(riley.Find("R-1", "Stop"), "Stop");
        await morgan.ClickAsync(criteria, "Approve");
        await app.LookAsync(db => db.Instances.Where(row => row.CandidateId != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionHash, "newest")));
        await app.LookAsync(db =>
        {
            db.Definitions.Add(new StoredDefinition { Hash = "newest", Name = "candidate", Version = 100, Text = "name: candidate\nversion: 100\nstart: read\nsteps:\n  read:\n    telepathy: yes\n", CreatedAt = 0 });
            return db.SaveChangesAsync();
        });
        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");
        for (var minutes = 0; minutes < 30; minutes += 6)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(6));
            await app.SettleAsync();
        }

        var told = ScreeningDriver.Count(riley, "**R-1 Senior Data Engineer waits.**");
        var progress = riley.Find("R-1 · Senior Data Engineer").Words;
        var doctor = await Examination.OfAsync(app.Database.Settings);
        var waiting = await app.LookAsync(db => db.Candidates.Select(row => row.State).SingleAsync());

        // Assert
        told.ShouldBe(1, "once, however often it is tried");
        progress.ShouldContain("This version of the program cannot read its workflow “candidate”, version 100.");
        doctor.ShouldSay("workflows", Bot.Cli.Doctor.Outcome.Fault, "candidate version 100 cannot be read", "1 requisitions wait", "candidate.yaml(");
        waiting.ShouldBe(CandidateState.New);
        log.Lines.ShouldContain(line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("the workflow candidate, version 100", StringComparison.Ordinal));

        // Act: a version that can read it
        await app.LookAsync(db => db.Definitions.Where(row => row.Hash == "newest").ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Text, new WorkflowCatalogue().NewestText("candidate").Replace("version: 4", "version: 100", StringComparison.Ordinal))));
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.SettleAsync();

        // Assert
        morgan.Find("1 screened:");
        (await Examination.OfAsync(app.Database.Settings)).ShouldSay("workflows", Bot.Cli.Doctor.Outcome.Ok, "can be read");
    }

    private static Task<int> PutOnNewerAsync(TestApp app, string text) => app.LookAsync(async db =>
    {
        db.Definitions.Add(new StoredDefinition { Hash = Hash, Name = "candidate", Version = 99, Text = text, CreatedAt = 0 });
        await db.SaveChangesAsync();
        return await db.Instances.Where(row => row.CandidateId != null).ExecuteUpdateAsync(set => set.SetProperty(row => row.DefinitionHash, Hash));
    });

    private static Task<int> MendAsync(TestApp app, string text) =>
        app.LookAsync(db => db.Definitions.Where(row => row.Hash == Hash).ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, text)));
}
