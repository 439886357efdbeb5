namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Reads plain text.</summary>
internal sealed class PlainTextReader(DocumentLimits limits) : IDocumentFormatReader
{
    public FileFormat Format => FileFormat.Text;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        time.Token.ThrowIfCancellationRequested();
        var lines = new LineCollector(limits.TextLength);
        lines.Add(TextDecoding.Decode(content.Span));
        return Task.FromResult(lines.ToContent());
    }
}
