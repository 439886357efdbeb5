using System.IO.Compression;
using System.Xml;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Odt;

/// <summary>Reads OpenDocument text: headers, body with lists, tables and text frames, footers. Nothing that it links to is opened.</summary>
internal sealed class OdtReader(DocumentLimits limits) : IDocumentFormatReader
{
    public FileFormat Format => FileFormat.Odt;

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
        if (IsEncrypted(package))
        {
            throw new UnreadableException(UnreadableReason.PasswordProtected);
        }

        var lines = new LineCollector(limits.TextLength);
        var styles = new OdtStyles();
        var headers = ReadPart(package, "styles.xml", styles, lines, name => name is "header" or "header-first");
        Add(headers, lines);
        var body = ReadPart(package, "content.xml", styles, lines, name => name == "text") ?? throw new UnreadableException(UnreadableReason.Corrupt);
        Add(body, lines);
        Add(ReadPart(package, "styles.xml", styles, lines, name => name is "footer" or "footer-first"), lines);
        return lines.ToContent();
    }

    private (string Text, IReadOnlyList<MarkedPlace> Marks)? ReadPart(ZippedXml package, string name, OdtStyles styles, LineCollector lines, Func<string, bool> isWanted)
    {
        using var reader = package.Open(name);
        if (reader is null)
        {
            return null;
        }

        var part = new OdtPart(styles, lines.Hidden, limits);
        return (part.Read(reader, isWanted), part.Marks);
    }

    private static void Add((string Text, IReadOnlyList<MarkedPlace> Marks)? part, LineCollector lines)
    {
        if (part is { Text.Length: > 0 } found)
        {
            lines.Add(found.Text, found.Marks);
            lines.Add(string.Empty);
        }
    }

    // The manifest of a file with a password says how each part is encrypted.
    private static bool IsEncrypted(ZippedXml package)
    {
        using var reader = package.Open("META-INF/manifest.xml");
        while (reader?.Read() == true)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "encryption-data" })
            {
                return true;
            }
        }

        return false;
    }
}
