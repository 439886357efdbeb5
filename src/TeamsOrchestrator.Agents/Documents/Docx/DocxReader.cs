using System.IO.Compression;
using System.Xml;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Docx;

/// <summary>Reads DOCX: headers, body with tables and text boxes, notes, footers.</summary>
/// <remarks>It never follows a relationship, so nothing outside the file is ever opened.</remarks>
internal sealed class DocxReader(DocumentLimits limits) : IDocumentFormatReader
{
    public FileFormat Format => FileFormat.Docx;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        try
        {
            return Task.FromResult(Read(content, time.Token));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new UnreadableException(UnreadableReason.Corrupt);
        }
    }

    private FormatContent Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        using var archive = new ZipArchive(MemoryBytes.Open(content), ZipArchiveMode.Read);
        var package = new ZippedXml(archive, limits, cancellationToken);
        using var styleReader = package.Open("word/styles.xml");
        var styles = DocxStyles.Read(styleReader);

        var lines = new LineCollector(limits.TextLength);
        AddAll(package.PartsStartingWith("word/header"), package, styles, lines);
        Add("word/document.xml", package, styles, lines);
        AddAll(["word/footnotes.xml", "word/endnotes.xml", .. package.PartsStartingWith("word/footer")], package, styles, lines);
        return lines.ToContent();
    }

    private void AddAll(IReadOnlyList<string> names, ZippedXml package, DocxStyles styles, LineCollector lines)
    {
        // First-page and even-page headers mostly say the same thing again.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var part = new DocxPart(styles, limits.Nesting);
            using var reader = package.Open(name);
            if (reader is not null)
            {
                part.Read(reader);
            }

            if (seen.Add(string.Join('\n', part.Lines.Select(line => line.Text))))
            {
                Append(part, lines);
                lines.Add(string.Empty);
            }
        }
    }

    private void Add(string name, ZippedXml package, DocxStyles styles, LineCollector lines)
    {
        using var reader = package.Open(name) ?? throw new UnreadableException(UnreadableReason.Corrupt);
        var part = new DocxPart(styles, limits.Nesting);
        part.Read(reader);
        Append(part, lines);
        lines.Add(string.Empty);
    }

    private static void Append(DocxPart part, LineCollector lines)
    {
        foreach (var line in part.Lines)
        {
            lines.Add(line.Text, line.Marks);
        }

        foreach (var hidden in part.Hidden)
        {
            lines.Hidden.Add(hidden);
        }
    }
}
