using System.IO.Compression;
using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

public sealed class DocxReaderTests
{
    private const string White = "<w:color w:val=\"FFFFFF\"/>";

    [Fact]
    public async Task Paragraphs_breaks_tabs_and_hyphens_read_as_lines()
    {
        var content = new DocxBuilder().Paragraph("Ana Silva")
            .Xml("<w:p><w:r><w:t>C#</w:t><w:tab/><w:t>SQL</w:t><w:br/><w:t>full</w:t><w:noBreakHyphen/><w:t>stack</w:t></w:r></w:p>")
            .Xml("<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>kept</w:t></w:r></w:ins></w:p>")
            .Build();

        (await Reading.Document("cv.docx", content)).Pages[0].Lines.ShouldBe(["Ana Silva", "C# SQL", "full-stack", "kept"]);
    }

    [Fact]
    public async Task A_row_of_short_cells_is_one_line_and_a_layout_table_reads_cell_by_cell()
    {
        var content = new DocxBuilder()
            .Xml(Table(["2019 - 2021"], ["Engineer", "Built things"]))
            .Xml(Table(["Skills", "SQL"], ["Experience", "Fabrikam"]))
            .Build();

        (await Reading.Document("cv.docx", content)).Pages[0].Lines
            .ShouldBe(["2019 - 2021  Engineer", "Built things", "", "Skills", "SQL", "", "Experience", "Fabrikam"]);
    }

    [Fact]
    public async Task Headers_text_boxes_notes_and_footers_are_read_and_fallbacks_are_not_read_twice()
    {
        var content = new DocxBuilder()
            .Xml("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Body</w:t></w:r></w:p>")
            .Part("word/header1.xml", "hdr", "<w:p><w:r><w:t>Ana Silva</w:t></w:r></w:p>")
            .Part("word/header2.xml", "hdr", "<w:p><w:r><w:t>Ana Silva</w:t></w:r></w:p>")
            .Part("word/footer1.xml", "ftr", "<w:p><w:r><w:t>ana@example.com</w:t></w:r></w:p>")
            .Build();

        (await Reading.Document("cv.docx", content)).Pages[0].Lines.ShouldBe(["Ana Silva", "", "Body", "Boxed", "", "ana@example.com"]);
    }

    [Theory]
    [InlineData("<w:vanish/>")]
    [InlineData(White)]
    [InlineData("<w:color w:val=\"FEFEFE\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    public async Task Text_that_nobody_can_see_is_left_out_and_quoted(string properties)
    {
        var document = await Reading.Document("cv.docx", new DocxBuilder().Paragraph("Ana Silva").Paragraph("Kubernetes expert", properties).Build());

        document.Text.ShouldBe("Ana Silva");
        document.Details(FlagKind.HiddenText).ShouldBe(["Kubernetes expert"]);
    }

    [Theory]
    [InlineData("<w:vanish w:val=\"0\"/>")]
    [InlineData(White + "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>")]
    [InlineData(White + "<w:highlight w:val=\"black\"/>")]
    [InlineData("<w:color w:val=\"auto\"/>")]
    [InlineData("<w:sz w:val=\"16\"/>")]
    public async Task Text_that_can_be_seen_stays(string properties)
    {
        var document = await Reading.Document("cv.docx", new DocxBuilder().Paragraph("Kubernetes expert", properties).Build());

        document.Text.ShouldBe("Kubernetes expert");
        document.Flags.ShouldBeEmpty();
    }

    [Fact]
    public async Task White_text_on_a_dark_cell_stays_and_on_a_white_cell_does_not()
    {
        static string Cell(string fill) => $"<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"{fill}\"/></w:tcPr><w:p><w:r><w:rPr>{White}</w:rPr><w:t>on {fill}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        var document = await Reading.Document("cv.docx", new DocxBuilder().Paragraph("Ana").Xml(Cell("203040")).Xml(Cell("FFFFFF")).Build());

        document.Text.ShouldContain("on 203040");
        document.Details(FlagKind.HiddenText).ShouldBe(["on FFFFFF"]);
    }

    [Fact]
    public async Task A_style_can_hide_text_too()
    {
        var content = new DocxBuilder().Paragraph("Ana").Paragraph("secret", "<w:rStyle w:val=\"Ghost\"/>")
            .Part("word/styles.xml", "styles", "<w:style w:styleId=\"Pale\"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId=\"Ghost\"><w:basedOn w:val=\"Pale\"/></w:style>")
            .Build();

        (await Reading.Document("cv.docx", content)).Details(FlagKind.HiddenText).ShouldBe(["secret"]);
    }

    [Fact]
    public async Task A_decompression_bomb_is_too_large()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = await archive.CreateEntry("word/document.xml").OpenAsync();
            var blanks = Encoding.ASCII.GetBytes("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" + new string(' ', 1_000_000));
            Enumerable.Range(0, 20).ToList().ForEach(_ => part.Write(blanks));
        }

        var reader = Reading.Reader(new DocumentLimits { UnpackedBytes = 5_000_000 });

        (await reader.ReadAsync("cv.docx", stream.ToArray(), CancellationToken.None)).Reason.ShouldBe(UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task Nesting_without_end_is_too_large()
    {
        var content = new DocxBuilder().Xml(string.Concat(Enumerable.Repeat("<w:sdt>", 5000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 5000))).Build();

        (await Reading.Reader().ReadAsync("cv.docx", content, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.TooLarge);
    }

    [Fact]
    public async Task External_entities_are_refused()
    {
        var content = new DocxBuilder()
            .RawPart("word/document.xml", "<!DOCTYPE w [<!ENTITY file SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r><w:t>&file;</w:t></w:r></w:p></w:document>")
            .Build();

        (await Reading.Reader().ReadAsync("cv.docx", content, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.Corrupt);
    }

    [Fact]
    public async Task An_encrypted_docx_needs_a_password()
    {
        byte[] content = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        (await Reading.Reader().ReadAsync("cv.docx", content, CancellationToken.None)).Reason.ShouldBe(UnreadableReason.PasswordProtected);
    }

    private static string Table(params string[][] cells) =>
        $"<w:tbl><w:tr>{string.Concat(cells.Select(cell => $"<w:tc>{string.Concat(cell.Select(text => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"))}</w:tc>"))}</w:tr></w:tbl>";

    [Fact]
    public async Task Headings_items_and_rows_are_marked()
    {
        var docx = new DocxBuilder()
            .Part("word/styles.xml", "styles", "<w:style w:styleId=\"B1\"><w:name w:val=\"List Bullet\"/></w:style><w:style w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>")
            .Xml("<w:p><w:pPr><w:pStyle w:val=\"H2\"/></w:pPr><w:r><w:t>Skills</w:t></w:r></w:p>")
            .Xml("<w:p><w:pPr><w:pStyle w:val=\"B1\"/></w:pPr><w:r><w:t>SQL</w:t></w:r></w:p>")
            .Xml("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>PostgreSQL</w:t></w:r></w:p>")
            .Xml("<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p>")
            .Xml("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Acme</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        var page = (await Reading.Document("cv.docx", docx.Build())).Pages[0];

        page.Lines.ShouldBe(["Skills", "SQL", "PostgreSQL", "", "Work", "", "2019  Acme"]);
        page.Marks.ShouldBe(
            [new(1, LineMarkKind.Heading, 2), new(2, LineMarkKind.Item, 1), new(3, LineMarkKind.Item, 2), new(5, LineMarkKind.Heading, 1), new(7, LineMarkKind.Row, 1)]);
    }
}
