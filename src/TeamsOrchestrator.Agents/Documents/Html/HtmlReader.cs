using System.Text;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>Reads HTML as the text that a browser would show. Nothing that it links to is opened, and no script runs.</summary>
internal sealed partial class HtmlReader(DocumentLimits limits) : IDocumentFormatReader
{
    private const int HeadWithin = 4096;

    public FileFormat Format => FileFormat.Html;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        var html = TextDecoding.Decode(content.Span, DeclaredBy(content.Span));
        var lines = new LineCollector(limits.TextLength);
        var writer = new HtmlText(lines.Hidden, limits.Nesting);
        var text = writer.Write(html, time.Token);
        lines.Add(text, writer.Marks);
        return Task.FromResult(lines.ToContent());
    }

    private static Encoding? DeclaredBy(ReadOnlySpan<byte> content)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadWithin)]));
        if (!match.Success)
        {
            return null;
        }

        try
        {
            // What calls itself Latin-1 is Windows-1252, in browsers too.
            var name = match.Groups["name"].Value;
            return name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
                ? EncodingGuess.Get(1252)
                : name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<meta[^>]{1,200}charset\s*=\s*[""']?(?<name>[\w-]{2,30})|<\?xml[^>]{1,100}encoding\s*=\s*[""'](?<name>[\w-]{2,30})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Charset();
}
