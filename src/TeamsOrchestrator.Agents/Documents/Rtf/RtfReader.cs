using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Rtf;

/// <summary>Reads RTF: the text, without what only programs read. Objects and pictures in it are never opened.</summary>
internal sealed class RtfReader(DocumentLimits limits) : IDocumentFormatReader
{
    public FileFormat Format => FileFormat.Rtf;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        var lines = new LineCollector(limits.TextLength);
        var writer = new RtfText(lines.Hidden, limits);
        var text = writer.Write(content, time.Token);
        lines.Add(text, writer.Marks);
        return Task.FromResult(lines.ToContent());
    }
}
