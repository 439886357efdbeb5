using System.Text.Json;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Json;

/// <summary>Reads JSON Resume as a CV that people can read.</summary>
internal sealed class JsonResumeReader(DocumentLimits limits) : IDocumentFormatReader
{
    private const int Deepest = 64;

    private static readonly string[] Sections = ["basics", "work", "education", "skills", "projects", "volunteer"];

    public FileFormat Format => FileFormat.JsonResume;

    public Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        time.Token.ThrowIfCancellationRequested();
        using var document = Parse(TextDecoding.Decode(content.Span));
        if (document.RootElement.ValueKind != JsonValueKind.Object || !Array.Exists(Sections, name => document.RootElement.TryGetProperty(name, out _)))
        {
            throw new UnreadableException(UnreadableReason.UnknownType);
        }

        var lines = new LineCollector(limits.TextLength);
        var writer = new JsonResumeText();
        var text = writer.Write(document.RootElement);
        lines.Add(text, writer.Marks);
        return Task.FromResult(lines.ToContent());
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException)
        {
            throw new UnreadableException(UnreadableReason.Corrupt);
        }
    }
}
