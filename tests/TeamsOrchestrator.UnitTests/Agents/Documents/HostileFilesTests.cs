using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.UnitTests.Shared;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Whatever bytes arrive, a reader ends with a document or a reason.</summary>
public sealed class HostileFilesTests
{
    private const int Mutants = 150;

    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.rtf", "a.json", "a.odt", "a.docx", "a.doc", "a"];

    [Fact]
    public void Random_bytes_never_crash_a_reader()
    {
        byte[][] starts = [[], "PK\u0003\u0004"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0xFF, 0xFE], "<!-- "u8.ToArray(), "{\\rtf1 "u8.ToArray(), "<html><style>"u8.ToArray(), "{\"work\":["u8.ToArray()];
        var reader = Reading.Reader();

        Prop.ForAll<byte[], int>((bytes, pick) =>
        {
            var name = Names[Math.Abs(pick % Names.Length)];
            byte[] content = [.. starts[Math.Abs(pick / 7 % starts.Length)], .. bytes];
            var reading = reader.ReadAsync(name, content, CancellationToken.None).GetAwaiter().GetResult();
            ((reading.Document is null) != (reading.Reason is null)).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("cv.docx")]
    [InlineData("cv.doc")]
    [InlineData("cv.odt")]
    [InlineData("cv.rtf")]
    [InlineData("cv.html")]
    [InlineData("cv.md")]
    [InlineData("cv.json")]
    [InlineData("cv.txt")]
    public async Task A_good_file_with_damage_anywhere_never_crashes_a_reader(string name)
    {
        var good = Good(name);
        var random = new Random(20_260);
        var reader = Reading.Reader();
        for (var number = 0; number < Mutants; number++)
        {
            var reading = await reader.ReadAsync(name, Damage(good, random), CancellationToken.None);

            ((reading.Document is null) != (reading.Reason is null)).ShouldBeTrue($"{name} {number}");
        }
    }

    [Fact]
    public async Task A_zip_with_damage_anywhere_ends_with_files_or_refusals()
    {
        var good = ArchiveReaderTests.Zip(("ana.txt", "Ana Silva"), ("cvs/ben.md", new string('b', 500)), ("__MACOSX/x", "x"), ("c.docx", "no docx"));
        var random = new Random(20_262);
        for (var number = 0; number < 4 * Mutants; number++)
        {
            using var zip = new MemoryStream(Damage(good, random));
            await foreach (var reading in new ArchiveReader(new DocumentLimits()).ReadAsync("cvs.zip", zip, CancellationToken.None))
            {
                ((reading.Entry is null) != (reading.Refusal is null)).ShouldBeTrue($"{number}");
            }
        }
    }

    [Theory]
    [InlineData("cv.txt", "")]
    [InlineData("cv.md", "")]
    [InlineData("cv.html", "<p>")]
    [InlineData("cv.rtf", "{\\rtf1 ")]
    [InlineData("cv.json", "{\"work\":\"")]
    public async Task A_line_of_many_megabytes_ends_in_time(string name, string start)
    {
        var content = Encoding.UTF8.GetBytes(start + new string('a', 9_000_000));
        var started = Stopwatch.GetTimestamp();

        var reading = await Reading.Reader().ReadAsync(name, content, CancellationToken.None);

        reading.Reason.ShouldBeOneOf(UnreadableReason.TooLarge, UnreadableReason.Corrupt);
        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(new DocumentLimits().Time);
    }

    [PopplerTheory]
    [InlineData("a million pages", "<</Type/Pages/Kids[3 0 R]/Count 1000000>>")]
    [InlineData("pages in a circle", "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")]
    [InlineData("pages that are themselves", "2 0 R")]
    public async Task A_PDF_with_impossible_pages_ends_in_time(string what, string pages)
    {
        var pdf = Encoding.Latin1.GetBytes($"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj{pages}endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R/Size 4>>");
        var started = Stopwatch.GetTimestamp();

        (await Reading.Reader().ReadAsync("cv.pdf", pdf, CancellationToken.None)).Reason.ShouldBeOneOf([UnreadableReason.Corrupt, UnreadableReason.NoText, UnreadableReason.TooSlow], what);

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(new DocumentLimits().Patience, what);
    }

    [Fact]
    public async Task An_ODT_that_unpacks_to_gigabytes_is_too_large()
    {
        var bomb = OdtReaderTests.Odt($"<text:p>{new string(' ', 80_000_000)}</text:p>");

        bomb.Length.ShouldBeLessThan(1_000_000);
        (await Reading.Reader().ReadAsync("cv.odt", bomb, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.TooLarge);
    }

    private static byte[] Good(string name) => name switch
    {
        "cv.docx" => new DocxBuilder().Paragraph("Ana Silva").Paragraph("hidden", "<w:vanish/>").Xml("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>").Build(),
        "cv.doc" => new DocBuilder().Paragraph("Ana Silva", style: 1).Run("white", "7068 FFFFFF00").Paragraph("SQL", "0B46 0100").Paragraph("cell", "1624 01", end: '\a').Part(2, "Header").Build(),
        "cv.odt" => OdtReaderTests.Odt("<text:h>Ana Silva</text:h><text:list><text:list-item><text:p>SQL</text:p></text:list-item></text:list>"),
        "cv.txt" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Ana Müller 🙂\r\nStraße 1\u200B\tIngenieurin seit 2019\n\u202Eabc\n")],
        "cv.rtf" => Encoding.Latin1.GetBytes(@"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset204 Arial;}}{\colortbl;\red255\green255\blue255;}\pard\b Ana\par{\cf1 white}\u8364?\'e4{\field{\*\fldinst X}{\fldrslt y}}}"),
        "cv.html" => Encoding.UTF8.GetBytes("<html><head><style>.a{color:#fff}</style></head><body><h1>Ana</h1><ul><li class=a>SQL<li>C#</ul><table><tr><td>1<td>2</table></body></html>"),
        "cv.json" => Encoding.UTF8.GetBytes("{\"basics\":{\"name\":\"Ana\"},\"work\":[{\"name\":\"Acme\",\"startDate\":\"2019-01\",\"highlights\":[\"SQL\"]}]}"),
        _ => Encoding.UTF8.GetBytes("# Ana\n\n- **SQL** `C#` [a](b)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div style=\"display:none\">x</div>\n"),
    };

    // Bytes changed, cut out, doubled or swapped, as damage and malice do.
    private static byte[] Damage(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var times = random.Next(1, 6); times > 0 && bytes.Count > 2; times--)
        {
            var at = random.Next(bytes.Count - 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                default:
                    (bytes[at], bytes[at + 1]) = (bytes[at + 1], bytes[at]);
                    break;
            }
        }

        return [.. bytes];
    }
}
