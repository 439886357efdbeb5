using Markdig;
using Markdig.Syntax;

namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Reads Markdown as the text that a rendered page would show, line by line as in the file.</summary>
internal sealed class MarkdownReader(DocumentLimits limits) : IDocumentFormatReader
{
    // Parsers of Markdown are not linear on every input; a CV is far smaller than this, and longer files are read as plain text.
    private const int LongestParsed = 300_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    public FileFormat Format => FileFormat.Markdown;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        time.Token.ThrowIfCancellationRequested();
        var source = TextDecoding.Decode(content.Span);
        var lines = new LineCollector(limits.TextLength);
        Render(source, lines);
        return Task.FromResult(lines.ToContent());
    }

    private static void Render(string source, LineCollector lines)
    {
        if (source.Length <= LongestParsed && Parse(source) is { } parsed)
        {
            var writer = new MarkdownText(lines.Hidden);
            writer.Write(parsed);
            lines.Add(writer.ToString(), writer.Marks);
        }
        else
        {
            lines.Add(source);
        }
    }

    private static MarkdownDocument? Parse(string source)
    {
        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on nesting beyond its own limit this way; such a file is read as it stands.
            return null;
        }
    }
}
