using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace TeamsOrchestrator.Assets.Docx;

/// <summary>Writes a plain Word document: headings, paragraphs, bullets, tables, and text that nobody is meant to see.</summary>
internal sealed class DocxWriter(string accent, string font)
{
    private const int BulletList = 1;
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Body _body = new();

    public DocxWriter Title(string text, string line)
    {
        _body.Append(Line(text, bold: true, halfPoints: 44, color: accent, after: 40));
        _body.Append(Line(line, bold: false, halfPoints: 19, color: "595959", after: 200));
        return this;
    }

    public DocxWriter Heading(string text)
    {
        var paragraph = Line(text, bold: true, halfPoints: 26, color: accent, after: 80);
        paragraph.ParagraphProperties!.SpacingBetweenLines!.Before = "240";
        paragraph.ParagraphProperties.KeepNext = new KeepNext();
        _body.Append(paragraph);
        return this;
    }

    public DocxWriter Position(string title, string when)
    {
        var paragraph = Line(title, bold: true, halfPoints: 21, color: "000000", after: 40);
        paragraph.ParagraphProperties!.Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9638 });
        paragraph.Append(new Run(Look(bold: false, 21, "595959"), new TabChar(), new Text(when)));
        _body.Append(paragraph);
        return this;
    }

    public DocxWriter Text(string text)
    {
        _body.Append(Line(text, bold: false, halfPoints: 21, color: "000000", after: 100));
        return this;
    }

    public DocxWriter Bullets(params string[] items)
    {
        foreach (var item in items)
        {
            var paragraph = Line(item, bold: false, halfPoints: 21, color: "000000", after: 40);
            paragraph.ParagraphProperties!.NumberingProperties = new NumberingProperties(
                new NumberingLevelReference { Val = 0 }, new NumberingId { Val = BulletList });
            _body.Append(paragraph);
        }

        return this;
    }

    /// <summary>Adds a table whose columns are given in twentieths of a point; a line break in a cell begins a new paragraph.</summary>
    public DocxWriter Table(int[] widths, params string[][] rows)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = widths.Sum().ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "BFBFBF" })),
            new TableGrid(widths.Select(width => new GridColumn { Width = width.ToString(CultureInfo.InvariantCulture) })));

        foreach (var row in rows)
        {
            table.Append(new TableRow(row.Select((cell, column) => Cell(cell, widths[column], bold: column == 0))));
        }

        _body.Append(table);
        return this;
    }

    /// <summary>Adds text in white on white, one point high: a parser reads it, a person does not.</summary>
    public DocxWriter WhiteText(string text)
    {
        _body.Append(Line(text, bold: false, halfPoints: 2, color: "FFFFFF", after: 0));
        return this;
    }

    /// <summary>Adds text with Word's "hidden" property.</summary>
    public DocxWriter HiddenText(string text)
    {
        var look = Look(bold: false, 21, "000000");
        look.Vanish = new Vanish();
        _body.Append(new Paragraph(new Run(look, new Text(text))));
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            AddBullet(main.AddNewPart<NumberingDefinitionsPart>("rId2"));
            _body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(_body);

            var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(fault => fault.Description).ToList();
            if (faults.Count > 0)
            {
                throw new InvalidOperationException($"Word would not accept this document: {string.Join("; ", faults)}");
            }
        }

        return WithoutClock(stream.ToArray());
    }

    private static void AddBullet(NumberingDefinitionsPart part) =>
        part.Numbering = new Numbering(
            new AbstractNum(
                new Level(
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new LevelText { Val = "•" },
                    new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "260" }))
                {
                    LevelIndex = 0,
                })
            {
                AbstractNumberId = 0,
            },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = BulletList });

    // A package carries the time of writing in each zip entry; packed again without it, equal input gives equal bytes.
    private static byte[] WithoutClock(byte[] package)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = ZipEpoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return packed.ToArray();
    }

    private TableCell Cell(string text, int width, bool bold)
    {
        var cell = new TableCell(new TableCellProperties(
            new TableCellWidth { Width = width.ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Dxa }));
        foreach (var line in text.Split('\n'))
        {
            cell.Append(Line(line, bold, halfPoints: 20, color: "000000", after: 30));
        }

        return cell;
    }

    private Paragraph Line(string text, bool bold, int halfPoints, string color, int after) =>
        new(
            new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = after.ToString(CultureInfo.InvariantCulture) } },
            new Run(Look(bold, halfPoints, color), new Text(text) { Space = SpaceProcessingModeValues.Preserve }));

    private RunProperties Look(bool bold, int halfPoints, string color)
    {
        var look = new RunProperties
        {
            RunFonts = new RunFonts { Ascii = font, HighAnsi = font },
            Color = new Color { Val = color },
            FontSize = new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) },
        };
        if (bold)
        {
            look.Bold = new Bold();
        }

        return look;
    }
}
