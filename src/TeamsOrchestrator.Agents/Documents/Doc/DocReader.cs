using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Doc;

/// <summary>Reads DOC of Word 97 to 2003: headers, body with tables, text boxes and notes.</summary>
internal sealed class DocReader(DocumentLimits limits) : IDocumentFormatReader
{
    public FileFormat Format => FileFormat.Doc;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        try
        {
            var lines = new LineCollector(limits.TextLength);
            new DocText(DocFile.Open(content, limits), lines).Write(time.Token);
            return Task.FromResult(lines.ToContent());
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentException or IndexOutOfRangeException)
        {
            throw new UnreadableException(UnreadableReason.Corrupt); // numbers of the file that lead outside it
        }
    }
}
