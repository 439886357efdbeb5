using Microsoft.AspNetCore.Http;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>No personal data and no secret reaches a log, however much is logged and whatever goes wrong.</summary>
public sealed class LogTests
{
    private static readonly string[] Secrets =
    [
        "Riley", "Morgan", "Harper", "contoso.example", "Soler", "Okafor", "mail.example", "ana-soler", "ben-okafor", "job-description", "large.pdf",
        "Fabrikam", "Northwind", "Databricks", "JavaScript", "Senior Data Engineer", "Too little depth", "Not what we need", "/files/",
    ];

    [Theory]
    [OnEveryDatabase]
    public async Task A_whole_screening_with_everything_logged_names_nobody(Database database)
    {
        // Arrange
        var log = new CapturedLog();
        await using var app = await TestApp.StartAsync(
            database,
            log.AddTo,
            ("Files:Megabytes", "1"));
        var (riley, morgan, harper) = await app.MeetEverybodyAsync();
        var left = 2;
        app.Connector.Fault = request => request.Path.StartsWithSegments("/files", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0 ? Results.StatusCode(503) : null;

        // Act: everything that people do and that goes wrong
        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben, ("large.pdf", new byte[(1024 * 1024) + 1]), ("half.docx", [0x50, 0x4B, 3, 4]),
            ("cvs.zip", BrokenFiles.Zip(("ana-soler.txt", Cvs.Ana.Content), ("locked.docx", BrokenFiles.PasswordProtectedDocx()))));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Revise", ("feedback", "Databricks is a must-have for Ana Soler"));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria", "Approve"), "Approve");
        var ana = await morgan.ClickAsync(morgan.Find("screened:"), "Start");
        await OpenCvAsync(morgan, ana);
        var next = await morgan.ClickAsync(ana, "Reject", ("reason", "Too little depth, Ana Soler."));
        await morgan.ClickAsync(next, "Undo");
        await harper.SayAsync("why Soler");
        await harper.SayAsync("status R-1");
        await riley.SayAsync("Ana Soler is nonsense");
        await riley.SayAsync("withdraw Ben Okafor");
        await riley.SayAsync("close R-1 stopped");
        await riley.ClickAsync(riley.Find("R-1", "Confirm"), "Confirm", ("reason", "Not what we need."));
        app.Connector.Fault = request => request.Method is "POST" or "PUT" ? Results.Json(new { error = new { code = "Nope", message = "Ana Soler" } }, statusCode: 400) : null;
        await riley.SayAsync("help");

        // Assert
        log.Lines.Count.ShouldBeGreaterThan(500);
        var tokens = app.Connector.Calls.Where(call => call.StartsWith("GET /files/", StringComparison.Ordinal)).Select(call => call.Substring("GET /files/".Length)).ToList();
        tokens.Count.ShouldBeGreaterThan(5);
        foreach (var secret in Secrets.Concat(tokens))
        {
            log.Lines.Where(line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)).Take(3).ShouldBeEmpty($"“{secret}” is in the log.");
        }
    }

    private static async Task OpenCvAsync(Persona morgan, ClickAnswer person)
    {
        var cv = await morgan.ClickAsync(person, "Open CV");
        var link = CardWords.Actions(cv.Card!.Value).Single(action => action.GetProperty("type").ValueEquals("Action.OpenUrl")).GetProperty("url").GetString()!;
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(link))).EnsureSuccessStatusCode();
    }
}
