using System.Text;
using TeamsOrchestrator.Agents.Documents;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.UnitTests.Agents.Documents;

/// <summary>Reads files and texts in tests.</summary>
internal static class Reading
{
    public static DocumentReader Reader(DocumentLimits? limits = null, PopplerTools? tools = null) =>
        new(tools ?? PopplerTools.Find(), limits ?? new DocumentLimits(), TimeProvider.System);

    public static Task<DocumentReading> File(string path) =>
        Reader().ReadAsync(Path.GetFileName(path), System.IO.File.ReadAllBytes(path), CancellationToken.None);

    public static async Task<Document> Document(string fileName, byte[] content) =>
        (await Reader().ReadAsync(fileName, content, CancellationToken.None)).Document.ShouldNotBeNull();

    public static Task<Document> Text(string text, string fileName = "cv.txt") => Document(fileName, Encoding.UTF8.GetBytes(text));

    /// <summary>Makes a document without a reader.</summary>
    public static Document Of(string text, string fileName = "cv.txt") =>
        new(fileName, [new DocumentPage(null, text.ReplaceLineEndings("\n").Split('\n'))], []);

    public static IReadOnlyList<string> Details(this Document document, FlagKind kind) =>
        [.. document.Flags.Where(flag => flag.Kind == kind).Select(flag => flag.Detail)];
}
