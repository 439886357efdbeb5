using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Files are links that live shortly: whatever happens on the way, the recruiter reads which file it was and what to do.</summary>
public sealed class DownloadTests
{
    [Fact]
    public async Task An_expired_link_asks_for_the_file_again_and_sending_it_again_is_enough()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        int[] statuses = [401, 403, 404, 410];
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", [Cvs.Job, .. statuses.Select(status => ($"cv-{status}.txt", Cvs.Ana.Content))]);
        var links = message["attachments"]!.AsArray().Skip(1).Select(file => file!["content"]!["downloadUrl"]!.GetValue<string>()).ToList();
        app.Connector.Fault = request => links.FindIndex(link => link.EndsWith(request.Path, StringComparison.Ordinal)) is >= 0 and var index ? Results.StatusCode(statuses[index]) : null;

        // Act
        await riley.SendAsync(message);
        var asked = riley.Find("R-1 · Senior Data Engineer", "Needs a look");
        await riley.SayAsync("screen R-1", ("cv-403.txt", Cvs.Ana.Content));

        // Assert
        foreach (var status in statuses)
        {
            asked.Words.ShouldContain($"**cv-{status}.txt**: the link to the file has expired. Please send it again.");
        }

        var card = riley.Find("R-1 · Senior Data Engineer", "C-1 · cv-403.txt");
        card.Words.ShouldNotContain("**cv-403.txt**");
        card.Words.ShouldContain("**cv-404.txt**: the link to the file has expired.");
        links.ShouldAllBe(link => app.Connector.Calls.Count(call => link.EndsWith(call.Substring("GET ".Length), StringComparison.Ordinal)) == 1);
        (await app.LookAsync(db => db.Files.CountAsync(row => row.DownloadUrl != null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_tried_again_and_nobody_notices()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var left = 4;
        app.Connector.Fault = request => request.Path.StartsWithSegments("/files", StringComparison.Ordinal) && Interlocked.Decrement(ref left) >= 0
            ? left % 2 == 0 ? new BrokenOff() : Results.StatusCode((int)HttpStatusCode.ServiceUnavailable)
            : null;

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);

        var card = riley.Find("R-1 · Senior Data Engineer", "2 of 2 read", "C-1 · ana-soler.txt");
        card.Words.ShouldNotContain("Needs a look");
        card.Words.ShouldNotContain("Please send it again");
    }

    [Fact]
    public async Task A_download_that_always_breaks_off_is_said_and_the_others_go_on()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var link = message["attachments"]![1]!["content"]!["downloadUrl"]!.GetValue<string>();
        app.Connector.Fault = request => link.EndsWith(request.Path, StringComparison.Ordinal) ? new BrokenOff() : null;

        await riley.SendAsync(message);

        riley.Find("R-1 · Senior Data Engineer", "**ana-soler.txt**: the file could not be fetched. Please send it again.", "C-1 · ben-okafor.txt");
        app.Connector.Calls.Count(call => call.EndsWith(link[link.LastIndexOf('/')..], StringComparison.Ordinal)).ShouldBe(3);
        morgan.Find("R-1", "criteria", "Approve");
    }

    [Fact]
    public async Task A_link_to_a_foreign_host_is_not_followed_and_an_attachment_without_a_link_is_no_file()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        string[] links = ["https://evil.example/cv.pdf", "http://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "https://localhost@evil.example/cv.pdf"];

        // Act
        await riley.SendAsync(riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana)
            .With([.. links.Select((link, index) => Attach.File($"evil-{index}.pdf", link)), Attach.File("none.pdf", "not a link")]));

        // Assert
        var card = riley.Find("R-1 · Senior Data Engineer", "C-1 · ana-soler.txt", "6 of 6 read");
        Enumerable.Range(0, links.Length).ShouldAllBe(index => card.Words.Contains($"**evil-{index}.pdf**: the file’s link is not one that I may fetch from."));
        (await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Failed && row.DownloadUrl == null))).ShouldBe(4);
    }

    [Fact]
    public async Task A_download_that_goes_silent_holds_a_worker_for_half_a_minute_twice_and_is_then_said()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, Cvs.Ben);
        var link = message["attachments"]![1]!["content"]!["downloadUrl"]!.GetValue<string>();
        app.Connector.Fault = request => link.EndsWith(request.Path, StringComparison.Ordinal) ? new Silent() : null;
        var start = app.Clock.GetUtcNow();

        // Act: time passes in steps in which leases are renewed
        (await app.PostAsync(message)).EnsureSuccessStatusCode();
        for (var steps = 0; steps < 60 && !await app.IsSoonAsync(db => db.Files.AnyAsync(row => row.Fault == "Stalled"), TimeSpan.FromMilliseconds(100)); steps++)
        {
            app.Clock.Advance(TimeSpan.FromSeconds(5));
            var renewed = app.Clock.GetUtcNow().AddSeconds(10).ToUnixTimeMilliseconds();
            await app.UntilAsync(db => db.Work.AllAsync(row => row.LeaseUntil == null || row.LeaseUntil > renewed));
        }

        var passed = app.Clock.GetUtcNow() - start;
        await app.SettleAsync();

        // Assert
        riley.Find("R-1 · Senior Data Engineer", "**ana-soler.txt**: it arrived too slowly, so I stopped waiting for it. Please send it again.", "C-1 · ben-okafor.txt");
        app.Connector.Calls.Count(call => call.EndsWith(link[link.LastIndexOf('/')..], StringComparison.Ordinal)).ShouldBe(2);
        passed.ShouldBeLessThan(TimeSpan.FromMinutes(3));
        morgan.Find("R-1", "criteria", "Approve");
    }

    /// <summary>Sends ten bytes and then nothing more.</summary>
    private sealed class Silent : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await httpContext.Response.Body.WriteAsync(new byte[10], httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
            await Task.WhenAny(Task.Delay(Timeout.Infinite, httpContext.RequestAborted));
        }
    }

    /// <summary>Says that a thousand bytes come, sends ten, and hangs up.</summary>
    private sealed class BrokenOff : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentLength = 1000;
            await httpContext.Response.Body.WriteAsync(new byte[10], httpContext.RequestAborted);
            await httpContext.Response.Body.FlushAsync(httpContext.RequestAborted);
            httpContext.Abort();
        }
    }
}
