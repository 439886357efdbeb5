using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Doc;
using TeamsOrchestrator.Agents.Documents.Docx;
using TeamsOrchestrator.Agents.Documents.Formats;
using TeamsOrchestrator.Agents.Documents.Html;
using TeamsOrchestrator.Agents.Documents.Json;
using TeamsOrchestrator.Agents.Documents.Odt;
using TeamsOrchestrator.Agents.Documents.Pdf;
using TeamsOrchestrator.Agents.Documents.Rtf;
using TeamsOrchestrator.Hiring.Candidates;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Reads a file of any supported format into its visible text. Whatever the file holds, it ends within the limits with a
/// document or a reason; nothing outside the file is opened.</summary>
public sealed class DocumentReader
{
    private const int LongestQuote = 200;
    private const int MostQuotes = 5;

    // A lone page number off the page is a slip, not a message.
    private const int ShortestHidden = 4;

    private readonly DocumentLimits limits;
    private readonly TimeProvider clock;
    private readonly Dictionary<FileFormat, IDocumentFormatReader> readers;

    /// <summary>Initializes a new instance of the <see cref="DocumentReader"/> class.</summary>
    /// <param name="poppler">The tools for PDF; where they are missing, everything else is read.</param>
    /// <param name="limits">What one file may cost.</param>
    /// <param name="clock">Measures the time that a file takes.</param>
    /// <param name="workFolder">Where a file lies while a tool reads it, in a folder of its own that is removed afterwards; null: the system's temporary folder.</param>
    public DocumentReader(PopplerTools poppler, DocumentLimits limits, TimeProvider clock, string? workFolder = null)
    {
        ArgumentNullException.ThrowIfNull(poppler);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(clock);
        this.limits = limits;
        this.clock = clock;
        IDocumentFormatReader[] all =
        [
            new PlainTextReader(limits), new MarkdownReader(limits), new HtmlReader(limits), new RtfReader(limits), new JsonResumeReader(limits),
            new DocxReader(limits), new DocReader(limits), new OdtReader(limits), new PdfReader(poppler, limits, workFolder),
        ];
        readers = all.ToDictionary(reader => reader.Format);
    }

    /// <summary>Reads one file.</summary>
    /// <param name="fileName">The name it was handed in under. The content says what it is; the name decides where that is not enough.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Ends the reading for reasons other than the file's own time limit.</param>
    /// <returns>The document, or why there is none.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<DocumentReading> ReadAsync(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (content.Length > limits.FileBytes)
        {
            return DocumentReading.Unreadable(UnreadableReason.TooLarge);
        }

        using var time = new ReadingTime(limits, clock, cancellationToken: cancellationToken);
        try
        {
            var reader = readers[DocumentFormats.Find(fileName, content)];
            var reading = Task.Run(
                async () =>
                {
                    time.Begin(); // only now: waiting for a thread is not the file's fault
                    return await Patiently.DoAsync(async () => ToReading(fileName, await reader.ReadAsync(content, time)), time.Token);
                },
                time.Token);
            return await reading.WaitAsync(time.Token);
        }
        catch (UnreadableException unreadable)
        {
            return DocumentReading.Unreadable(unreadable.Reason);
        }
        catch (Exception slow) when (slow is OperationCanceledException or RegexMatchTimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return DocumentReading.Unreadable(UnreadableReason.TooSlow);
        }
    }

    private static DocumentReading ToReading(string fileName, FormatContent found)
    {
        if (!found.Pages.Any(page => page.Lines.Any(line => line.Any(char.IsLetterOrDigit))))
        {
            return DocumentReading.Unreadable(UnreadableReason.NoText);
        }

        var document = new Document(fileName, found.Pages, []);
        List<Flag> flags =
        [
            .. found.Hidden.Where(text => text.Count(char.IsLetterOrDigit) >= ShortestHidden).Distinct(StringComparer.Ordinal).Take(MostQuotes)
                .Select(text => new Flag(FlagKind.HiddenText, Quote(text))),
            .. InstructionDetector.Find(document).Select(line => line.Text)
                .Concat(found.Hidden.Where(InstructionDetector.IsInstruction))
                .Distinct(StringComparer.Ordinal).Take(MostQuotes)
                .Select(text => new Flag(FlagKind.Instructions, Quote(text))),
            .. found.UnreadParts.Select(part => new Flag(FlagKind.UnreadPart, part)),
        ];
        return DocumentReading.Of(document with { Flags = flags });
    }

    private static string Quote(string text)
    {
        var folded = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return folded.Length <= LongestQuote ? folded : string.Concat(folded.AsSpan(0, LongestQuote - 1), "…");
    }
}
