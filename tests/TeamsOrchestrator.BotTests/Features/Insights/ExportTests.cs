using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Bot.Downloads;
using TeamsOrchestrator.BotTests.Builders;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.BotTests.Features.Insights;

/// <summary>The candidates as CSV.</summary>
public sealed class ExportTests
{
    [Fact]
    public async Task The_list_can_be_downloaded_once_within_five_minutes_and_that_is_on_record()
    {
        // Arrange: more people than a page holds, one of whom a spreadsheet would compute
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await DecidedRequisition.AddAsync(
            app, [.. Enumerable.Range(1, 11).Select(number => ($"Person, {number}", (Outcome?)Outcome.Advance)), ("=HYPERLINK(\"http://evil\")", null), ("Zoë \"Z\" Ünal", null)]);
        await riley.SayAsync("candidates R-1");

        // Act
        var first = await LinkAsync(riley, "Candidates of R-1");
        var text = await GetAsync(first);
        var again = await GetAsync(first);
        var late = await LinkAsync(riley, "Candidates of R-1");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var expired = await GetAsync(late);
        await morgan.SayAsync("candidates R-1 proposed");
        var filtered = await GetAsync(await LinkAsync(morgan, "11 with: proposed"));

        // Assert
        text.Status.ShouldBe(HttpStatusCode.OK);
        text.Bytes.Take(3).ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(text.Bytes.AsSpan(3)).Split("\r\n");
        lines.Length.ShouldBe(15);
        lines[0].ShouldBe("Code,Name,Recommendation,Score,Remark,State,Waits for");
        lines[1].ShouldBe("C-1,\"Person, 1\",To consider,50,,proposed: goes on,Harper HR");
        lines.ShouldContain("C-12,\"'=HYPERLINK(\"\"http://evil\"\")\",To consider,50,,screened,Morgan Manager");
        lines.ShouldContain("C-13,\"Zoë \"\"Z\"\" Ünal\",To consider,50,,screened,Morgan Manager");
        text.Disposition.ShouldContain("attachment");
        text.Disposition.ShouldContain("R-1.csv");
        again.Status.ShouldBe(HttpStatusCode.NotFound);
        expired.Status.ShouldBe(HttpStatusCode.NotFound);
        Encoding.UTF8.GetString(filtered.Bytes).Split("\r\n").Length.ShouldBe(13);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(row => row.Code == "candidates.exported"))).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_downloads_what_is_not_theirs_to_see()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var mallory = await app.MeetAsync(Persona.Mallory);
        await DecidedRequisition.AddAsync(app, ("Ana Soler", null));
        await riley.SayAsync("candidates R-1");

        var copied = await mallory.ClickAsync(riley.Find("Candidates of R-1"), "CSV");
        var link = await LinkAsync(riley, "Candidates of R-1");
        await app.LookAsync(async db =>
        {
            // Riley is no longer its recruiter when the link is used.
            var requisition = await db.Requisitions.SingleAsync();
            requisition.RecruiterId = await db.People.Where(row => row.ObjectId == Persona.Harper.ObjectId).Select(row => row.Id).SingleAsync();
            return await db.SaveChangesAsync();
        });

        copied.Card.ShouldBeNull();
        copied.Text!.ShouldNotContain("Soler");
        (await GetAsync(link)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(new Uri(app.Address, "/files/guessed"))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("with, comma", "\"with, comma\"")]
    [InlineData("with \"quotes\"", "\"with \"\"quotes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49 30 1", "'+49 30 1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("\u00a0\u200b=1+1", "'\u00a0\u200b=1+1")]
    [InlineData("\uff1d1+1", "'\uff1d1+1")]
    [InlineData("Jean-Luc", "Jean-Luc")]
    [InlineData("61.5", "61.5")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_and_never_computed(string? value, string written) =>
        Encoding.UTF8.GetString(Csv.Write([["x", value, "y"]]).AsSpan(3)).ShouldBe($"x,{written},y\r\n");

    private static async Task<Uri> LinkAsync(Persona person, string words)
    {
        var view = await person.ClickAsync(person.Find(words), "CSV");
        view.Words.ShouldContain("The link works once, for five minutes.");
        return new Uri(CardWords.Actions(view.Card!.Value).Single(action => action.GetProperty("type").GetString() == "Action.OpenUrl").GetProperty("url").GetString()!);
    }

    private static async Task<(HttpStatusCode Status, byte[] Bytes, string Disposition)> GetAsync(Uri link)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(link);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentDisposition?.ToString() ?? string.Empty);
    }
}
