using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.BotTests.Drivers;
using TeamsOrchestrator.BotTests.Infrastructure;
using TeamsOrchestrator.Hiring.Candidates;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.BotTests.Features.BadInput;

/// <summary>Whatever kind of file comes, it is a candidate for people to look at, a duplicate, or it is asked for again; the good ones go on.</summary>
public sealed class FileTests
{
    private static readonly string PasswordWords = PdfWords("the file needs a password.");

    [Fact]
    public async Task Files_that_cannot_be_read_are_named_with_the_reason_and_become_candidates_for_people()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();
        var truncated = BrokenFiles.Docx("Ana Soler\nWork experience")[..60];

        // Act
        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager",
            Cvs.Job, Cvs.Ana,
            ("setup.exe", [0x4D, 0x5A, 0x90, 0x00, 0x03]),
            ("photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
            ("people.xlsx", BrokenFiles.Xlsx()),
            ("old.doc", BrokenFiles.DocOfWord95()),
            ("empty.txt", []),
            ("secret.docx", BrokenFiles.PasswordProtectedDocx()),
            ("half.docx", truncated));
        var card = riley.Find("R-1 · Senior Data Engineer");
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");
        var started = await morgan.ClickAsync(morgan.Find("8 screened:", "**7** not screened"), "Start");

        // Assert
        foreach (var name in new[] { "setup.exe", "photo.png", "people.xlsx" })
        {
            card.Words.ShouldContain($"**{name}**: I cannot read this type of file. PDF, DOCX, DOC, ODT, RTF, HTML, TXT, Markdown, JSON Resume and zip work.");
        }

        card.Words.ShouldContain("**old.doc**: it was saved by a Word older than Word 97. Open it in Word or LibreOffice, save it as .docx or PDF, and send that.");
        card.Words.ShouldContain("**empty.txt**: the file is empty.");
        card.Words.ShouldContain("**secret.docx**: the file needs a password.");
        card.Words.ShouldContain("**half.docx**: the file is damaged or is not what its name says.");
        card.Words.ShouldContain("9 of 9 read");
        started.Words.ShouldContain("Ana Soler");
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.State == CandidateState.NotScreened))).ShouldBe(7);
        (await app.LookAsync(db => db.Candidates.CountAsync(row => row.Recommendation == Recommendation.NotRecommended))).ShouldBe(0);
    }

    [Fact]
    public async Task Pdfs_that_cannot_be_read_are_named_with_the_reason()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager",
            Cvs.Job, ("locked.pdf", BrokenFiles.PasswordProtectedPdf()), ("scan.pdf", BrokenFiles.Scan()), ("half.pdf", BrokenFiles.Pdf("Ana Soler")[..200]), ("none.pdf", "not a PDF"u8.ToArray()));

        var card = riley.Find("R-1 · Senior Data Engineer");
        card.Words.ShouldContain($"**locked.pdf**: {PasswordWords}");
        card.Words.ShouldContain($"**scan.pdf**: {PdfWords("the file holds pictures of text only, such as a scan.")}");
        card.Words.ShouldContain("**half.pdf**: ");
        card.Words.ShouldContain("**none.pdf**: the file is damaged or is not what its name says.");
    }

    [Fact]
    public async Task The_content_says_what_a_file_is_and_not_its_name()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, morgan, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager", Cvs.Job, ("ana.pdf", BrokenFiles.Docx(Encoding.UTF8.GetString(Cvs.Ana.Content))), ("cvs.bin", BrokenFiles.Zip(Cvs.Ben)), ("lebenslauf.txt", BrokenFiles.Doc()));
        await morgan.ClickAsync(morgan.Find("R-1", "criteria"), "Approve");

        riley.Find("R-1 · Senior Data Engineer", "4 of 4 read", "3 of 3 (0 not screened)");
        (await app.LookAsync(db => db.Candidates.Select(row => row.Name).OrderBy(name => name).ToListAsync())).ShouldBe(["Ana Soler", "Ben Okafor", "Jördis Weißflog"]);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_named_with_the_limit_and_the_good_ones_go_on()
    {
        await using var app = await TestApp.StartAsync(Database.Sqlite, ("Files:Megabytes", "1"));
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ("large.pdf", new byte[(1024 * 1024) + 1]));

        riley.Find("R-1 · Senior Data Engineer", "**large.pdf**: the file is larger than allowed (1 MB a file, 250 MB a zip).", "ana-soler.txt");
        riley.Find("R-1 · Senior Data Engineer", "Waiting for Morgan Manager to agree on the criteria");
    }

    [Fact]
    public async Task The_same_file_counts_once_whenever_it_comes()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        // Act: twice in one message, once more in a zip, and once more later
        await riley.SayAsync("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana, ("ana again.txt", Cvs.Ana.Content));
        await riley.SayAsync("screen R-1", ("late.zip", BrokenFiles.Zip(("zipped.txt", Cvs.Ana.Content), Cvs.Ben)), ("late.txt", Cvs.Ana.Content));

        // Assert
        var card = riley.Find("R-1 · Senior Data Engineer");
        var named = new[] { "ana-soler.txt", "ana again.txt", "zipped.txt", "late.txt" }.Count(name =>
            card.Words.Contains($"**{name}**: the same file was handed in before; it counts once.", StringComparison.Ordinal));
        named.ShouldBe(3);
        (await app.LookAsync(db => db.Candidates.Select(row => row.Name).OrderBy(name => name).ToListAsync())).ShouldBe(["Ana Soler", "Ben Okafor"]);
        (await app.LookAsync(db => db.Blobs.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Names_are_shown_without_folders_invisible_characters_and_tricks()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        (string Sent, string Shown)[] names =
        [
            (@"C:\Users\hr\..\..\ana.txt", "ana.txt"),
            ("../../etc/ben.txt", "ben.txt"),
            ("cleo\u0000\u0007\r\n.txt", "cleo\ufffd .txt"),
            ("dana\u202Etxt.exe.txt", "danatxt.exe.txt"),
            ("eli 👩‍💻 ü.txt", "eli 👩‍💻 ü.txt"),
            (new string('f', 300) + ".txt", new string('f', 115) + "….txt"),
            ("[gina](javascript:alert(1)) **x** <b>.txt", @"\[gina\](javascript:alert(1)) \*\*x\*\* \<b\>.txt"),
            ("   ", "file.txt"),
        ];

        // Act
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job);
        foreach (var (index, (sent, _)) in names.Index())
        {
            message.With(Attach.File(sent, app.Connector.AddFile(Person(index)), "txt"));
        }

        await riley.SendAsync(message);

        // Assert
        var card = riley.Find("R-1 · Senior Data Engineer", "9 of 9 read").Words;
        foreach (var (_, shown) in names)
        {
            card.ShouldContain($"· {shown}\n");
        }

        (await app.LookAsync(db => db.Files.Select(row => row.Name).ToListAsync())).ShouldAllBe(name => name.Length <= 120);
    }

    [Fact]
    public async Task More_files_than_teams_sends_are_all_taken()
    {
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();

        await riley.SayAsync(
            "screen Senior Data Engineer for Morgan Manager", [Cvs.Job, .. Enumerable.Range(0, 14).Select(index => ($"cv-{index}.txt", Person(index)))]);

        riley.Find("R-1 · Senior Data Engineer", "15 of 15 read", "CVs: 14 (page 1 of 2)");
    }

    [Fact]
    public async Task Many_problems_are_paged_and_those_that_never_arrived_can_be_taken_off()
    {
        // Arrange
        await using var app = await TestApp.StartAsync();
        var (riley, _, _) = await app.MeetEverybodyAsync();
        var message = riley.Message("screen Senior Data Engineer for Morgan Manager", Cvs.Job, Cvs.Ana);
        for (var number = 1; number <= 10; number++)
        {
            message.With(Attach.File($"gone-{number:00}.pdf", app.Connector.ServiceUrl + "gone"));
        }

        // Act
        await riley.SendAsync(message);
        var first = riley.Find("Needs a look: 10 (page 1 of 2)");
        var second = await riley.ClickAsync(first, "Next");
        var removed = await riley.ClickAsync(second, "Remove");

        // Assert
        var seen = Enumerable.Range(1, 10).Select(number => $"gone-{number:00}.pdf").ToList();
        seen.ShouldAllBe(name => first.Words.Contains(name) || second.Words.Contains(name));
        second.Words.ShouldContain("Needs a look: 10 (page 2 of 2)");
        removed.Words.ShouldContain("Needs a look: 9");
        (await app.LookAsync(db => db.Files.CountAsync(row => row.State == ReceivedFileState.Removed))).ShouldBe(1);
    }

    private static string PdfWords(string words) => PopplerTools.Find().IsAvailable ? words : "PDFs cannot be read here, because poppler-utils is not installed.";

    private static byte[] Person(int index) => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"""
        Person Number{(char)('A' + index)}
        person{index}@mail.example

        Work experience
        Jan 20{10 + index} - Present  Data Engineer, Company {index}
        Built data pipelines with Python and SQL.

        Education
        MSc Computer Science

        Skills
        Python, SQL
        """));
}
