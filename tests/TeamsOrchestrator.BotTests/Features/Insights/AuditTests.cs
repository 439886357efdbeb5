using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Data.Sqlite;
using TeamsOrchestrator.Bot.Features.Insights.Timeline;
using TeamsOrchestrator.Bot.Features.Insights.Trail;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Features.Reviews;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Audit;

namespace TeamsOrchestrator.BotTests.Features.Insights;

/// <summary><c>audit R-1</c>, and that everything is on it.</summary>
public sealed class AuditTests
{
    [Fact]
    public async Task HR_reads_the_trail_page_by_page_exports_it_and_that_is_on_the_trail_too()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        await ScreeningDriver.StartAsync(riley, morgan, Cvs.Ana, Cvs.Ben);
        var next = await morgan.ClickAsync(await ScreeningDriver.OpenStackAsync(morgan), "Reject", ("reason", "Too little Databricks."));

        // Act
        await harper.SayAsync("audit R-1");
        var newest = harper.Find("Audit trail of R-1");
        var older = await harper.ClickAsync(newest, "Next");
        var json = await Scenes.FetchAsync(await harper.ClickAsync(newest, "Export as JSON"));
        var csv = await Scenes.FetchAsync(await harper.ClickAsync(older, "Export as CSV"));
        await riley.SayAsync("audit R-1");
        await morgan.SayAsync("audit R-1");
        var copied = await riley.ClickAsync(newest, "Export as JSON");

        // Assert
        newest.Words.ShouldContain("The chain holds");
        (newest.Words + older.Words).ShouldMatch("\\*\\*Morgan Manager\\*\\* rejected · C-[12] · “Too little Databricks.”");
        (newest.Words + older.Words).ShouldContain("**AI (local-screener/");
        (newest.Words + older.Words).ShouldContain("· inputs ");
        var trail = JsonSerializer.Deserialize<JsonElement>(json);
        trail.GetProperty("holds").GetBoolean().ShouldBeTrue();
        var entries = trail.GetProperty("entries").EnumerateArray().ToList();
        entries.Select(entry => entry.GetProperty("number").GetInt64()).ShouldBe(Enumerable.Range(1, entries.Count).Select(number => (long)number));
        entries.Where(entry => entry.GetProperty("actorKind").GetString() == "Agent" && entry.GetProperty("code").GetString() != "candidate.not-screened")
            .ShouldAllBe(entry => entry.GetProperty("inputs").GetString()!.Length >= 32 && entry.GetProperty("actorId").GetString()!.Contains('/', StringComparison.Ordinal));
        entries.ShouldContain(entry => entry.GetProperty("code").GetString() == "review.rejected" && entry.GetProperty("actorName").GetString() == "Morgan Manager");
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("\uFEFFnumber,at,actorKind,actorId,actorName,code,what");
        lines.Length.ShouldBe(entries.Count + 2, "the header, and the first export");
        lines[^1].ShouldContain("audit.exported");
        riley.Find("The audit trail is for HR.");
        morgan.Find("The audit trail is for HR.");
        copied.Text.ShouldBe("There is nothing to show here any more.", "a copied button proves nothing");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "audit.exported"))).ShouldBe(2);
        next.Words.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_a_chain_does_not_hold_is_said_in_the_readers_language()
    {
        var (english, german) = (Words.For("en"), Words.For("de"));
        foreach (var kind in Enum.GetValues<AuditBreakKind>())
        {
            german[$"Audit_Break_{kind}"].ShouldNotBe(english[$"Audit_Break_{kind}"]);
            var model = new AuditModel { RequisitionId = Guid.CreateVersion7(), Code = "R-1", Title = "Data", Page = TimelinePage.Empty, Break = new AuditBreak(kind == AuditBreakKind.ChainMissing ? 0 : 57, kind) };
            var said = CardWords.Of(AuditCard.Build(model, german).Card!.ToElement());
            said.ShouldContain(german[$"Audit_Break_{kind}"]);
            said.Contains("57", StringComparison.Ordinal).ShouldBe(kind != AuditBreakKind.ChainMissing);
        }
    }

    [Fact]
    public async Task A_confidential_requisition_is_its_recruiters_to_audit_and_in_Teams_the_export_is_offered()
    {
        // Arrange
        await using var app = await TestApp.StartSignedAsync();
        var (riley, _, harper) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(app, Persona.Morgan, confidential: true, ("Ana Soler", null));
        await app.DoAsync(services =>
        {
            services.GetRequiredService<TeamsOrchestrator.Bot.Data.AuditLog>().Add(
                services.GetRequiredService<TeamsOrchestrator.Bot.Data.HiringDb>().Requisitions.Single().Id, AuditActor.System, "batch.presented", Guid.CreateVersion7());
            return Task.CompletedTask;
        });

        // Act
        await harper.SayAsync("audit R-1");
        await riley.SayAsync("audit R-1");
        var offered = await riley.ClickAsync(riley.Find("Audit trail of R-1"), "Export as CSV");
        var offer = riley.Messages.Last(message => message.Activity.GetRawText().Contains("file.consent", StringComparison.Ordinal));
        using var accepted = await riley.InvokeAsync("fileConsent/invoke", new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = "accept", ["context"] = JsonNode.Parse(offer.Card!.Value.GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = new JsonObject { ["contentUrl"] = "https://contoso.sharepoint.com/a", ["name"] = "a.csv", ["uploadUrl"] = app.Connector.UploadUrl("trail"), ["uniqueId"] = "u1", ["fileType"] = "csv" },
        });
        await app.SettleAsync();

        // Assert
        harper.Everything.ShouldNotContain("Audit trail of");
        offered.Text!.ShouldContain("I have offered you the file below");
        offer.Activity.GetProperty("attachments")[0].GetProperty("name").GetString().ShouldBe("audit-R-1.csv");
        Encoding.UTF8.GetString(app.Connector.Uploads.ShouldHaveSingleItem().Value.Content).ShouldContain("batch.presented");
        riley.Find("audit-R-1.csv is in your OneDrive");
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "audit.exported"))).ShouldBe(1);
    }

    [Fact]
    public async Task Whatever_people_and_agents_change_has_its_event_in_the_same_commit()
    {
        // Arrange
        var unaudited = new Unaudited();
        await using var app = await TestApp.StartAsync(Database.Sqlite, services => services.ConfigureDbContext<SqliteHiringDb>(options => options.AddInterceptors(unaudited)));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();

        // Act: everything that changes a requisition, its criteria, its people and the decisions about them
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, ("half.docx", [0x50, 0x4B, 3, 4]), ("ana again.txt", Cvs.Ana.Content));
        await riley.ClickAsync(riley.Find("R-1", "Stop"), "Stop");
        await riley.ClickAsync(riley.Find("R-1", "Resume"), "Resume");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Revise", ("feedback", "Databricks is a must-have"));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Revise", ("feedback", "Make it nicer somehow"));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var ana = await Scenes.StartAsync(morgan);
        var revised = await morgan.ClickAsync(ana, "Revise", ("feedback", "look again at SQL"));
        await riley.SayAsync("screen R-1", ScreeningDriver.Like(Cvs.Ana, "Dana Weber"));
        await DecideAllAsync(morgan);
        await harper.ClickAsync(harper.Find("Final review"), "Approve");
        await riley.SayAsync("withdraw C-1");
        await riley.SayAsync("close R-1 filled");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "We found somebody."));
        await riley.ClickAsync(riley.Find("R-1", "Undo"), "Undo");

        // Assert
        revised.Words.ShouldNotBeEmpty();
        unaudited.Audited.ShouldBeGreaterThan(20);
        unaudited.Commits.ShouldBeEmpty();
    }

    private static async Task DecideAllAsync(Persona morgan)
    {
        for (var round = 0; round < 6 && morgan.Messages.LastOrDefault(message => message.Card is { } card && HasButton(card, "Hold") && HasButton(card, "Approve")) is { } person; round++)
        {
            await morgan.ClickAsync(person, round switch { 0 => "Hold", 1 => "Approve", _ => "Reject" }, ("reason", string.Create(CultureInfo.InvariantCulture, $"Reason {round} of mine.")));
        }
    }

    private static bool HasButton(JsonElement card, string title) => CardWords.Actions(card).Any(action => action.TryGetProperty("title", out var own) && own.GetString() == title);
}
