using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Zips are unpacked file by file; what is wrong with one file is said of that file, and the others go on.</summary>
public sealed class ArchiveTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public async Task A_zip_far_larger_than_one_file_may_be_really_works()
    {
        // Arrange: what does not pack, so that the zip is as large as its files
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var noise = new byte[9 * Megabyte];
        new Random(1).NextBytes(noise);
        var zip = BrokenFiles.Zip(("noise-1.pdf", noise), Cvs.Job, Cvs.Ana, ("noise-2.pdf", [.. noise.Reverse()]), Cvs.Ben, ("noise-3.pdf", [.. noise.Skip(1)]));
        zip.Length.ShouldBeGreaterThan(25 * Megabyte);

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", ("cvs.ZIP", zip));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        // Assert
        riley.Find("R-1 · Senior Data Engineer", "job-description.md", "6 of 6 read", "2 of 5 (3 not screened)", "**noise-1.pdf**: the file is damaged or is not what its name says.");
        (await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Unpacked && row.BlobId == null && row.DownloadUrl == null))).ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_named_and_junk_is_passed_over()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var zip = BrokenFiles.Zip(
            ("cvs/", []), (@"..\..\..\windows\ana-soler.txt", Cvs.Ana.Content), ("/etc/cron.d/ben-okafor.txt", Cvs.Ben.Content),
            ("__MACOSX/._ana-soler.txt", [1, 2, 3]), (".DS_Store", [1]), ("cvs/Thumbs.db", [1]),
            ("inner.zip", BrokenFiles.Zip(("deep.txt", "deep"u8.ToArray()))), ("bomb.txt", new byte[11 * Megabyte]));
        var locked = BrokenFiles.EncryptedZip(("locked-1.txt", Cvs.Ana.Content), ("locked-2.txt", Cvs.Ben.Content));

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, ("cvs.zip", zip), ("locked.zip", locked));

        // Assert
        var card = riley.Find("R-1 · Senior Data Engineer", "C-1 · ", "C-2 · ");
        card.Words.ShouldContain("**inner.zip**: it is a zip inside a zip.");
        card.Words.ShouldContain("**bomb.txt**: the file is larger than allowed (10 MB a file, 250 MB a zip).");
        card.Words.ShouldContain("**locked-1.txt**: the file needs a password.");
        card.Words.ShouldContain("**locked-2.txt**: the file needs a password.");
        card.Words.ShouldContain("7 of 7 read");
        card.Words.ShouldNotContain("windows");
        card.Words.ShouldNotContain("DS_Store");
        card.Words.ShouldNotContain("Thumbs");
    }

    [Fact]
    public async Task A_zip_that_holds_nothing_is_said()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager",
            Cvs.Job, ("empty.zip", BrokenFiles.Zip()), ("junk.zip", BrokenFiles.Zip(("folder/", []), (".DS_Store", [1]))), ("half.zip", BrokenFiles.Zip(Cvs.Ana)[..40]), ("nothing.zip", []));

        var card = riley.Find("R-1 · Senior Data Engineer");
        card.Words.ShouldContain("**empty.zip**: the zip holds no files.");
        card.Words.ShouldContain("**junk.zip**: the zip holds no files.");
        card.Words.ShouldContain("**half.zip**: the file is damaged or is not what its name says.");
        card.Words.ShouldContain("**nothing.zip**: the file is empty.");
        (await app.LookAsync(db => db.Candidates.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Over_the_limits_of_size_and_number_the_others_go_on()
    {
        // Arrange
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Files:ZipMegabytes", "1"), ("Files:ZipFiles", "3"));
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var noise = new byte[2 * Megabyte];
        new Random(1).NextBytes(noise);
        var four = BrokenFiles.Zip([.. Enumerable.Range(1, 4).Select(number => (Name: $"cv-{number}.txt", Content: Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Curriculum vitae number {number}"))))]);

        // Act
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, ("large.zip", BrokenFiles.Zip(("noise.txt", noise))), ("four.zip", four));

        // Assert
        var card = riley.Find("R-1 · Senior Data Engineer");
        card.Words.ShouldContain("**large.zip**: the file is larger than allowed (10 MB a file, 1 MB a zip).");
        card.Words.ShouldContain("**cv-4.txt**: the zip holds more files than I take (3 a zip). Please send the rest in another one.");
        card.Words.ShouldContain("· cv-3.txt");
        (await app.LookAsync(db => db.Candidates.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task A_zip_without_a_command_is_asked_for_and_then_added_as_a_whole()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job);
        app.Clock.Advance(TimeSpan.FromMinutes(11));

        await riley.SayAsync(string.Empty, ("cvs.zip", BrokenFiles.Zip(Cvs.Ana, Cvs.Ben, ("job.md", Cvs.Job.Content))));
        var added = await riley.ClickAsync(riley.Find("Add 3 files to …?"), "R-1 Senior Data Engineer");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        added.Words.ShouldContain("files were added to R-1 Senior Data Engineer.");
        riley.Find("R-1 · Senior Data Engineer", "2 of 2 (0 not screened)", "**job.md**: the same file was handed in before; it counts once.");
    }
}
