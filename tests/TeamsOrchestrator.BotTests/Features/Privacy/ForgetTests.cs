using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Criteria;

namespace TeamsOrchestrator.BotTests.Features.Privacy;

/// <summary><c>forget C-3</c>.</summary>
public sealed class ForgetTests
{
    private static readonly string[] Traces = ["Soler", "ana-soler", "Fabrikam"];

    [Theory]
    [OnEveryDatabase]
    public async Task Nothing_names_a_person_who_was_forgotten_not_the_database_not_the_chats_not_the_logs_and_the_trail_is_whole(Database database)
    {
        // Arrange: wherever a name can get to
        var log = new CapturedLog();
        await using var app = await TestApp.StartAsync(database, log.AddTo);
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, ("Ana Soler copy.txt", Cvs.Ana.Content));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Revise", ("feedback", "Databricks is a must-have for Ana Soler"));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var code = await CodeAsync(app, "Ana Soler");
        var first = await morgan.ClickAsync(morgan.Find("screened:"), "Start");
        var asking = await morgan.ClickAsync(await morgan.ClickAsync(first, "Ask"), "Ask", ("question", "Is Ana Soler free in January?"));
        await riley.ClickAsync(riley.Find("a question", "free in January"), "Answer", ("answer", "Soler says that she is."));
        await morgan.ClickAsync(asking, "Reject", ("reason", "Soler is not the one; see ANA SOLER's gaps."));
        await harper.SayAsync($"why {code}");
        await harper.SayAsync("candidate ana soler jr");
        await riley.SayAsync("Ana Soler is nonsense");
        await riley.SayAsync("status R-1");
        await riley.ClickAsync(await riley.ClickAsync(riley.Find("What happened"), "Timeline"), "Next");
        await riley.SayAsync("candidates R-1");
        await riley.SayAsync("close R-1 filled");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "Soler, Ana was hired by others."));
        await app.LookAsync(db => NameInAnotherRequisitionAsync(db, "Unlike Ana Soler, nobody here knows Databricks."));
        (await DatabaseSearch.FindAsync(app, Traces)).ShouldNotBeEmpty("or the search finds nothing at all");

        // Act
        await harper.SayAsync($"forget {code}");
        var asked = harper.Find("Erase everything that is held on Ana Soler");
        await harper.ClickAsync(asked, "Erase for good");
        await app.SettleAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(16));
        await app.SettleAsync();

        // Assert: the database, its file, the chats, the logs
        (await DatabaseSearch.FindAsync(app, Traces)).ShouldBeEmpty();
        if (database == Database.Sqlite)
        {
            DatabaseSearch.FindInFiles(app, Traces).ShouldBeEmpty();
        }

        foreach (var person in new[] { riley, morgan, harper })
        {
            foreach (var trace in Traces)
            {
                person.Messages.Where(message => message.Activity.GetRawText().Contains(trace, StringComparison.OrdinalIgnoreCase)).Select(message => message.Words).ShouldBeEmpty($"{person.Card.Name}: {trace}");
            }
        }

        foreach (var trace in Traces)
        {
            log.Lines.Where(line => line.Contains(trace, StringComparison.OrdinalIgnoreCase)).Take(2).ShouldBeEmpty(trace);
        }

        // what is left, and that the trail says so
        var candidate = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.ErasedAt != null));
        (candidate.Name, candidate.Score, candidate.Code).ShouldBe((null, null, code));
        (await app.LookAsync(db => db.DataKeys.AnyAsync(row => row.Id == candidate.FileId))).ShouldBeFalse("the key is destroyed");
        (await VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);
        (await VerifyAsync(app)).Sum(chain => chain.Erased).ShouldBeGreaterThan(3);
        harper.Find($"{code} was erased.", "Harper HR");
        harper.Find($"{code} was erased on");
        await harper.SayAsync("audit R-1");
        harper.Find("Audit trail of R-1", "The chain holds", "words erased", "erased a person’s data");
        await riley.SayAsync("candidate Ana Soler");
        riley.Everything.ShouldContain("Ben Okafor", customMessage: "others are not forgotten");
    }

    [Fact]
    public async Task Only_HR_forgets_only_after_a_confirmation_and_the_same_persons_other_applications_are_asked_about()
    {
        // Arrange: one person twice, by mail address, and a namesake
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben);
        var namesake = Cvs.Text("as.txt", Encoding.UTF8.GetString(Cvs.Ana.Content).Replace("ana.soler@mail.example", "other.soler@mail.example", StringComparison.Ordinal));
        await riley.SayAsync("screen Another Engineer for Morgan Manager", Cvs.Job, Cvs.Text("a.txt", Encoding.UTF8.GetString(Cvs.Ana.Content) + "\nCSS"), namesake);
        var (first, others) = await app.LookAsync(async db =>
        {
            var all = await db.Candidates.Where(row => row.Name == "Ana Soler").OrderBy(row => row.RequisitionId).ToListAsync();
            return (all[0], all.Skip(1).ToList());
        });

        // Act
        await riley.SayAsync($"forget {first.Code}");
        await morgan.SayAsync($"forget {first.Code}");
        await harper.SayAsync($"forget {first.Code}");
        var asked = harper.Find("Erase everything that is held on Ana Soler");
        var copied = await riley.ClickAsync(asked, "Erase for good");
        var before = await app.LookAsync(db => db.Candidates.CountAsync(row => row.ErasedAt != null));
        var mail = await MailOwnerAsync(app, others);
        await harper.ClickAsync(asked, "Erase for good", ($"also{mail.Id:N}", "true"));
        await app.SettleAsync();

        // Assert
        riley.Find("Erasing people, and handing out what is held on them, is for HR");
        morgan.Find("Erasing people, and handing out what is held on them, is for HR");
        copied.Text!.ShouldContain("is for HR");
        before.ShouldBe(0, "looking erases nobody");
        asked.Words.ShouldContain("The same person?");
        asked.Words.ShouldContain("the same mail address");
        asked.Words.ShouldContain("the same name");
        (await app.LookAsync(db => db.Candidates.Where(row => row.ErasedAt != null).Select(row => row.Id).ToListAsync())).ShouldBe([first.Id, mail.Id], ignoreOrder: true);
        (await app.LookAsync(db => db.Candidates.Where(row => row.Name == "Ana Soler").CountAsync())).ShouldBe(1, "the namesake stays");
        (await VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);

        // and the stack goes on without the person
        (await Scenes.StartAsync(morgan)).Words.ShouldNotContain("Soler");
        var open = await app.LookAsync(db => db.Candidates.SingleAsync(row => row.Id == first.Id));
        open.State.ShouldBe(CandidateState.Removed);
    }

    [Fact]
    public async Task A_backup_that_is_put_back_forgets_again()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (_, _, harper) = await Scenes.ScreenAsync(app, Cvs.Ana, Cvs.Ben);
        var code = await CodeAsync(app, "Ana Soler");
        var backup = Path.Combine(Directory.CreateTempSubdirectory("backup-").FullName, "copy.db");
        await app.LookAsync(async db => await db.Database.ExecuteSqlAsync($"VACUUM INTO {backup}"));

        // Act
        await harper.SayAsync($"forget {code}");
        await harper.ClickAsync(harper.Find("Erase everything that is held on"), "Erase for good");
        await app.SettleAsync();
        await app.RestartAsync(() =>
        {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            foreach (var file in Directory.EnumerateFiles(app.Database.Directory, "teamsorchestrator.db*"))
            {
                File.Delete(file);
            }

            File.Move(backup, Path.Combine(app.Database.Directory, "teamsorchestrator.db"));
        });
        await app.SettleAsync();

        // Assert
        (await DatabaseSearch.FindAsync(app, "Soler", "ana-soler")).ShouldBeEmpty();
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.ErasedAt != null))).ShouldBe(1);
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.Name == "Ben Okafor"))).ShouldBe(1);
        (await VerifyAsync(app)).ShouldAllBe(chain => chain.Break == null);
        var list = await File.ReadAllTextAsync(Path.Combine(app.Database.Directory, "forgotten.jsonl"));
        list.ShouldNotContain("Soler");
    }

    [Fact]
    public async Task What_is_held_on_a_person_is_handed_out_as_a_zip_and_that_is_on_record()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await Scenes.ScreenAsync(app, Cvs.Ana);
        await morgan.ClickAsync(await Scenes.StartAsync(morgan), "Reject", ("reason", "Too little Databricks."));

        // Act
        await riley.SayAsync("data C-1");
        await harper.SayAsync("data C-1");
        var shown = harper.Find("What is held on Ana Soler (C-1)");
        var view = await harper.ClickAsync(shown, "Export all of it");
        var url = CardWords.Actions(view.Card!.Value).Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!;
        using var http = new HttpClient();
        using var zip = new System.IO.Compression.ZipArchive(await http.GetStreamAsync(new Uri(url)));

        // Assert
        riley.Find("is for HR");
        shown.Words.ShouldContain("Files: 1.");
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["files/1-ana-soler.txt", "data.json"]);
        using var file = new StreamReader(await zip.Entries[0].OpenAsync());
        (await file.ReadToEndAsync()).ShouldBe(Encoding.UTF8.GetString(Cvs.Ana.Content));
        using var json = new StreamReader(await zip.Entries[1].OpenAsync());
        var data = await json.ReadToEndAsync();
        foreach (var held in new[] { "ana.soler@mail.example", "Too little Databricks.", "Morgan Manager", "local-screener/", "\"Reject\"", "candidate.created", "\"code\": \"C-1\"" })
        {
            data.ShouldContain(held);
        }

        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "candidate.disclosed"))).ShouldBe(1);
        await harper.SayAsync("forget C-1");
        harper.Find("Erase everything", "These people took files or lists away", "Harper HR");
    }

    private static Task<int> NameInAnotherRequisitionAsync(HiringDb db, string reason)
    {
        var id = Guid.CreateVersion7();
        var change = new CriteriaChange { Id = id, TenantId = db.Tenant.Id, RequisitionId = id, BeforeId = id, AfterId = id, ProposedBy = id, ProposedAt = 0 };
        change.Measure(0, 0);
        change.Ask(reason);
        db.CriteriaChanges.Add(change);
        return db.SaveChangesAsync();
    }

    internal static Task<string> CodeAsync(TestApp app, string name) => app.LookAsync(async db => (await db.Candidates.SingleAsync(row => row.Name == name)).Code);

    // The one whose CV has the same mail address is the first that was handed in.
    private static Task<Candidate> MailOwnerAsync(TestApp app, IReadOnlyList<Candidate> others) => app.LookAsync(async db =>
    {
        var names = await db.Files.Where(row => row.CandidateId != null).ToDictionaryAsync(row => row.CandidateId!.Value, row => row.Name);
        return others.Single(other => names[other.Id] == "a.txt");
    });

    internal static Task<List<VerifiedChain>> VerifyAsync(TestApp app) => app.LookAsync(async db =>
    {
        var chains = new List<VerifiedChain>();
        await foreach (var chain in new AuditVerification(db, app.Services.GetRequiredService<DataKeys>().Audit.ToArray()).OfTenantAsync(Persona.Tenant, CancellationToken.None))
        {
            chains.Add(chain);
        }

        return chains;
    });
}
