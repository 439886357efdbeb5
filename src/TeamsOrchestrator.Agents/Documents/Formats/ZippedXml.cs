using System.IO.Compression;
using System.Xml;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Opens the XML parts of a zip, such as a DOCX: no document types, no external parts, bounded in size.</summary>
internal sealed class ZippedXml(ZipArchive archive, DocumentLimits limits, CancellationToken cancellationToken)
{
    private long unpacked;

    /// <summary>Returns the names of the parts that match, in the order of their names.</summary>
    /// <param name="prefix">How the names begin, such as <c>word/header</c>.</param>
    /// <returns>The names.</returns>
    public IReadOnlyList<string> PartsStartingWith(string prefix) =>
        [.. archive.Entries.Select(entry => entry.FullName)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    /// <summary>Opens a part.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A reader at its start, or null where there is no such part.</returns>
    public XmlReader? Open(string name)
    {
        var entry = archive.GetEntry(name);
        return entry is null ? null : XmlReader.Create(new BoundedStream(entry.Open(), Count, cancellationToken), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CheckCharacters = false,
        });
    }

    private void Count(int bytes)
    {
        unpacked += bytes;
        if (unpacked > limits.UnpackedBytes)
        {
            throw new UnreadableException(UnreadableReason.TooLarge);
        }
    }
}
