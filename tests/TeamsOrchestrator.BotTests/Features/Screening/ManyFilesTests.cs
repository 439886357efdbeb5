using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.Screening;

/// <summary>More, and larger, than a card or the memory holds.</summary>
public sealed class ManyFilesTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task What_needs_a_look_is_paged_and_what_is_taken_off_leaves_the_last_page()
    {
        // Arrange: ten files whose links have expired
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var names = Enumerable.Range(1, 10).Select(number => string.Create(CultureInfo.InvariantCulture, $"cv-{number:00}.txt")).ToList();
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", [Cvs.Job, Cvs.Ana, .. names.Select(name => (name, Cvs.Ben.Content))]);
        var links = message["attachments"]!.AsArray().Skip(2).Select(file => file!["content"]!["downloadUrl"]!.GetValue<string>()).ToList();
        app.Connector.Fault = request => links.Exists(link => link.EndsWith(request.Path, StringComparison.Ordinal)) ? Results.NotFound() : null;
        await riley.SendAsync(message);

        // Act
        var first = riley.Find("R-1 · Senior Data Engineer");
        var second = await riley.ClickAsync(first, "Next");
        var back = await riley.ClickAsync(second, "Previous");
        await riley.ClickAsync(second, "Remove");
        await riley.ClickAsync(riley.Find("R-1 · Senior Data Engineer"), "Remove");

        // Assert: every file is on exactly one of the pages
        first.Words.ShouldContain("Needs a look: 10 (page 1 of 2)");
        second.Words.ShouldContain("Needs a look: 10 (page 2 of 2)");
        names.ShouldAllBe(name => first.Words.Contains(name, StringComparison.Ordinal) ^ second.Words.Contains(name, StringComparison.Ordinal));
        back.Words.ShouldContain("Needs a look: 10 (page 1 of 2)");
        riley.Find("R-1 · Senior Data Engineer").Words.ShouldNotContain("(page 1 of 2)"); // eight are left, which fit
    }

    [Fact]
    public async Task Of_501_files_in_a_zip_500_are_taken_and_the_last_one_is_named()
    {
        // Arrange: the same CV under 501 names, so that only the counting takes time
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var zip = BrokenFiles.Zip([.. Enumerable.Range(1, 501).Select(number => (string.Create(CultureInfo.InvariantCulture, $"cv-{number:000}.txt"), Cvs.Ana.Content))]);

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, ("cvs.zip", zip));

        // Assert
        riley.Find("R-1 · Senior Data Engineer", "502 of 502 read", "Needs a look: 500 (page 1 of 63)", "C-1 · cv-001.txt");
        var files = await app.LookAsync(db => db.Files.AsNoTracking().Where(row => row.Name.StartsWith("cv-")).ToListAsync());
        files.Count(file => file.State == ReceivedFileState.Duplicate).ShouldBe(499);
        var refused = files.Single(file => file.State == ReceivedFileState.Failed);
        refused.Name.ShouldBe("cv-501.txt");
        refused.Fault.ShouldBe("TooManyFiles");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_zip_over_250_megabytes_is_refused_whether_it_says_its_size_or_not_and_memory_holds_none_of_it(bool says)
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ("all.zip", [1]));
        var link = message["attachments"]![2]!["content"]!["downloadUrl"]!.GetValue<string>();
        var huge = new Huge(says);
        app.Connector.Fault = request => link.EndsWith(request.Path, StringComparison.Ordinal) ? huge : null;

        // Act
        await riley.SendAsync(message);

        // Assert: it is left at the limit, the others go on, and what came was never in memory as a whole
        riley.Find("R-1 · Senior Data Engineer", "**all.zip**: the file is larger than allowed (10 MB a file, 250 MB a zip).", "C-1 · ana-soler.txt");
        morgan.Find("R-1", "criteria", "Approve");
        huge.Sent.ShouldBeLessThan(says ? 64 * Megabyte : 400 * Megabyte);
        huge.Growth.ShouldBeLessThan(150 * Megabyte);
    }

    /// <summary>Half a gigabyte of zeros, for as long as somebody takes them.</summary>
    private sealed class Huge(bool says) : IResult
    {
        private const long Size = 512L * Megabyte;
        private const long Enough = 200L * Megabyte;

        public long Sent { get; private set; }

        /// <summary>Gets how much more this process, where the product runs too, holds when most of what is allowed was taken. What is not collected yet says only how seldom that happens here.</summary>
        public long Growth { get; private set; }

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (before, part) = (Held(), new byte[Megabyte]);
            httpContext.Response.ContentLength = says ? Size : null;
            for (var enough = false; Sent < Size && !enough;)
            {
                enough = (await httpContext.Response.BodyWriter.WriteAsync(part, CancellationToken.None)).IsCompleted || httpContext.RequestAborted.IsCancellationRequested;
                Sent += part.Length;
                await Task.Yield();
                if (Sent == Enough)
                {
                    Growth = Held() - before;
                }
            }
        }

        private static long Held()
        {
            GC.Collect();
            return GC.GetTotalMemory(forceFullCollection: false);
        }
    }
}
