using System.IO.Compression;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class OdtReaderTests
{
    private const string Namespaces = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"";

    [Fact]
    public async Task It_reads_as_a_word_processor_shows_it()
    {
        var document = await Reading.Document("cv.odt", Odt(
            "<text:h text:outline-level=\"2\">Ana Silva</text:h><text:p>Data\n engineer,<text:s text:c=\"1\"/>5 years<text:line-break/>Berlin</text:p>"
            + "<text:list><text:list-item><text:p>SQL</text:p></text:list-item><text:list-item><text:p>Python</text:p></text:list-item></text:list>"
            + "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Acme</text:p></table:table-cell></table:table-row></table:table>"
            + "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes><text:p>End<office:annotation><text:p>a comment</text:p></office:annotation></text:p>"
            + "<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame>",
            header: "<text:p>ana@example.org</text:p>"));

        document.Pages[0].Lines.ShouldBe(["ana@example.org", "", "Ana Silva", "Data engineer, 5 years", "Berlin", "SQL", "Python", "2019  Acme", "", "End", "In a box"]);
        document.Pages[0].Marks.Select(mark => (mark.Line, mark.Kind, mark.Level)).ShouldBe(
            [(3, LineMarkKind.Heading, 2), (6, LineMarkKind.Item, 1), (7, LineMarkKind.Item, 1), (8, LineMarkKind.Row, 1)]);
        document.Flags.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<style:text-properties fo:color=\"#ffffff\"/>", false)]
    [InlineData("<style:text-properties text:display=\"none\"/>", false)]
    [InlineData("<style:text-properties fo:font-size=\"1pt\"/>", false)]
    [InlineData("<style:text-properties fo:color=\"#ffffff\" fo:background-color=\"#102030\"/>", true)]
    [InlineData("<style:text-properties fo:color=\"#808080\"/>", true)]
    public async Task Text_that_cannot_be_seen_is_hidden(string properties, bool isSeen)
    {
        var document = await Reading.Document("cv.odt", Odt(
            "<text:p>Ana Silva</text:p><text:p>Knows <text:span text:style-name=\"T2\">Python well</text:span> and SQL</text:p>",
            styles: $"<style:style style:name=\"T1\">{properties}</style:style><style:style style:name=\"T2\" style:parent-style-name=\"T1\"/>"));

        document.Text.Contains("Python", StringComparison.Ordinal).ShouldBe(isSeen);
        document.Details(FlagKind.HiddenText).ShouldBe(isSeen ? [] : ["Python well"]);
    }

    [Fact]
    public async Task External_entities_and_endless_nesting_end_with_a_reason()
    {
        var entities = Odt("<text:p>&secret;</text:p>", prologue: "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>");
        var nested = Odt(string.Concat(Enumerable.Repeat("<text:section>", 5000)) + string.Concat(Enumerable.Repeat("</text:section>", 5000)));

        (await Reading.Reader().ReadAsync("cv.odt", entities, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.Corrupt);
        (await Reading.Reader().ReadAsync("cv.odt", nested, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task A_password_is_named()
    {
        var locked = Odt("<text:p>Ana</text:p>", manifest: "<manifest><file-entry><encryption-data/></file-entry></manifest>");

        (await Reading.Reader().ReadAsync("cv.odt", locked, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.PasswordProtected);
    }

    internal static byte[] Odt(string body, string styles = "", string header = "", string prologue = "", string? manifest = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "mimetype", "application/vnd.oasis.opendocument.text");
            Write(archive, "content.xml", $"{prologue}<office:document-content {Namespaces}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>");
            Write(archive, "styles.xml", $"<office:document-styles {Namespaces}><office:master-styles><style:master-page><style:header>{header}</style:header></style:master-page></office:master-styles></office:document-styles>");
            if (manifest is not null)
            {
                Write(archive, "META-INF/manifest.xml", manifest);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(content);
    }
}
