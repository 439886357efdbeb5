using System.Globalization;
using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Reads PDF with poppler's tools: one run for text with places, sizes and colours; a picture only of pages that look suspect.</summary>
internal sealed class PdfReader(PopplerTools tools, DocumentLimits limits, string? workFolder = null) : IDocumentFormatReader
{
    private const int EmptyPagesToLookAt = 3;

    public FileFormat Format => FileFormat.Pdf;

    public async Task<FormatContent> ReadAsync(ReadOnlyMemory<byte> content, ReadingTime time)
    {
        if (!tools.IsAvailable)
        {
            throw new UnreadableException(UnreadableReason.PdfToolsMissing);
        }

        // The tools want to jump about in the file, which a pipe does not allow. The folder is readable for this user only.
        var folder = workFolder is null
            ? Directory.CreateTempSubdirectory("teamsorchestrator-")
            : Directory.CreateDirectory(Path.Combine(workFolder, Path.GetRandomFileName()));
        try
        {
            var path = Path.Combine(folder.FullName, "file.pdf");
            await File.WriteAllBytesAsync(path, content, time.Token);
            return await ReadAsync(path, content, new PdfToolProcess(tools, limits, time), time.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<FormatContent> ReadAsync(string path, ReadOnlyMemory<byte> content, PdfToolProcess process, CancellationToken cancellationToken)
    {
        var reading = ReadPagesAsync(path, process, withInvisible: false, cancellationToken);

        // It works while the tool does, and so counts as waiting for it: how much it unpacks is bounded, and it hears of the end of the whole reading's time.
        var suspicion = PdfProbe.Look(content, cancellationToken);
        var pages = await reading;
        var turned = suspicion.HasFlag(PdfSuspicion.Turned) || pages.Exists(page => page.Fragments.Any(PdfTurnedText.IsNarrow)) ? await FindTurnedAsync(path, process, cancellationToken) : null;
        var all = suspicion.HasFlag(PdfSuspicion.Invisible) ? await ReadPagesAsync(path, process, withInvisible: true, cancellationToken) : pages;

        var hidden = new List<string>();
        var unread = new List<string>();
        if (all.Count > limits.Pages)
        {
            unread.Add(string.Create(CultureInfo.InvariantCulture, $"pages after {limits.Pages}"));
        }

        var result = new List<DocumentPage>();
        var looks = new PdfLooks(process, tools.PdfToPpm!, path);
        if (suspicion.HasFlag(PdfSuspicion.Layer))
        {
            await AddLayersAsync(path, content, process, pages, hidden, unread, cancellationToken);
        }

        looks.Expect(all.Take(limits.Pages).Where(page => suspicion.HasFlag(PdfSuspicion.Covered) || page.Fragments.Any(fragment => PdfVisibility.Of(page, fragment) == Visibility.Suspect)));
        foreach (var (page, drawn) in all.Take(limits.Pages).Zip(pages))
        {
            var visible = await FindVisibleAsync(page, drawn, turned, suspicion.HasFlag(PdfSuspicion.Covered), looks, hidden, cancellationToken);
            result.Add(PdfPageText.Write(page, visible, hidden));
        }

        await CheckEmptyPagesAsync(result, all, looks, unread, cancellationToken);
        return PdfLetters.AreUnknown(result) ? throw new UnreadableException(UnreadableReason.UnknownLetters) : new FormatContent(result, hidden, unread) { Runs = process.Runs };
    }

    private async Task<List<PdfPage>> ReadPagesAsync(string path, PdfToolProcess process, bool withInvisible, CancellationToken cancellationToken)
    {
        var lastPage = (limits.Pages + 1).ToString(CultureInfo.InvariantCulture);
        List<string> arguments = ["-xml", "-i", "-stdout", "-zoom", PdfXml.Zoom.ToString(CultureInfo.InvariantCulture), "-l", lastPage, path];
        if (withInvisible)
        {
            arguments.Insert(0, "-hidden");
        }

        var output = await process.RunAsync(tools.PdfToHtml!, arguments, cancellationToken);
        var pages = PdfXml.Read(output.Output.Span);
        if (pages.Count > 0)
        {
            return pages;
        }

        throw new UnreadableException(output.Errors.Contains("ncorrect password", StringComparison.Ordinal)
            ? UnreadableReason.PasswordProtected
            : UnreadableReason.Corrupt);
    }

    // Without it, text that is turned is read where it begins; no reason to give up the file.
    private async Task<PdfTurnedText?> FindTurnedAsync(string path, PdfToolProcess process, CancellationToken cancellationToken)
    {
        if (tools.PdfToText is null)
        {
            return null;
        }

        try
        {
            var output = await process.RunAsync(tools.PdfToText, ["-bbox", "-l", limits.Pages.ToString(CultureInfo.InvariantCulture), path, "-"], cancellationToken);
            return new PdfTurnedText(PdfWordBoxes.Read(output.Output.Span));
        }
        catch (UnreadableException)
        {
            return null;
        }
    }

    // What only a switched-on layer shows is hidden.
    private async Task AddLayersAsync(
        string path, ReadOnlyMemory<byte> content, PdfToolProcess process, List<PdfPage> pages, List<string> hidden, List<string> unread, CancellationToken cancellationToken)
    {
        if (HiddenLayers.Show(content.Span) is not { } shown)
        {
            unread.Add("a layer that is switched off");
            return;
        }

        var other = path + ".layers.pdf";
        await File.WriteAllBytesAsync(other, shown, cancellationToken);
        foreach (var (page, drawn) in (await ReadPagesAsync(other, process, withInvisible: false, cancellationToken)).Zip(pages))
        {
            var plain = drawn.Fragments.ToHashSet();
            AddHidden([.. page.Fragments.Select(fragment => (fragment, plain.Contains(fragment) ? Visibility.Seen : Visibility.Hidden))], hidden);
        }
    }

    private static async Task<List<PdfFragment>> FindVisibleAsync(
        PdfPage page, PdfPage drawn, PdfTurnedText? turned, bool mayBeCovered, PdfLooks looks, List<string> hidden, CancellationToken cancellationToken)
    {
        var placed = turned?.Place(page) ?? page.Fragments;
        var judged = placed.Select(fragment => (Fragment: fragment, Visibility: PdfVisibility.Of(page, fragment))).ToList();
        if (!ReferenceEquals(page, drawn))
        {
            var plain = drawn.Fragments.ToHashSet();
            judged = [.. judged.Zip(page.Fragments, (pair, fragment) => plain.Contains(fragment) || pair.Visibility == Visibility.Hidden ? pair : (pair.Fragment, Visibility.Suspect))];
        }

        if (judged.Exists(pair => pair.Visibility == Visibility.Suspect))
        {
            var seen = judged.Where(pair => pair.Visibility == Visibility.Seen).Select(pair => pair.Fragment).ToList();
            var picture = await looks.DrawAsync(page, cancellationToken);
            judged = [.. judged.Select(pair => pair.Visibility != Visibility.Suspect ? pair
                : (pair.Fragment, picture?.Shows(pair.Fragment, seen) == true ? Visibility.Seen : Visibility.Hidden))];
        }

        if (mayBeCovered && await looks.DrawAsync(page, cancellationToken) is { } look)
        {
            judged = [.. judged.Select(pair => pair.Visibility == Visibility.Seen && look.IsBlank(pair.Fragment) ? (pair.Fragment, Visibility.Hidden) : pair)];
        }

        AddHidden(judged, hidden);
        return [.. judged.Where(pair => pair.Visibility == Visibility.Seen).Select(pair => pair.Fragment)];
    }

    // Hidden pieces that follow each other in the file belong together.
    private static void AddHidden(List<(PdfFragment Fragment, Visibility Visibility)> judged, List<string> hidden)
    {
        var run = new List<string>();
        foreach (var (fragment, visibility) in judged)
        {
            if (visibility == Visibility.Hidden)
            {
                run.Add(fragment.Text);
            }
            else if (run.Count > 0)
            {
                hidden.Add(string.Join(' ', run));
                run.Clear();
            }
        }

        if (run.Count > 0)
        {
            hidden.Add(string.Join(' ', run));
        }
    }

    // A page with ink and no text is a picture of text, such as a scan.
    private static async Task CheckEmptyPagesAsync(List<DocumentPage> pages, List<PdfPage> all, PdfLooks looks, List<string> unread, CancellationToken cancellationToken)
    {
        var empty = pages.Where(page => page.Lines.Count == 0).Take(EmptyPagesToLookAt).ToList();
        var pictures = new List<DocumentPage>();
        foreach (var page in empty)
        {
            if ((await looks.DrawAsync(all.First(drawn => drawn.Number == page.Number), cancellationToken))?.HasInk() == true)
            {
                pictures.Add(page);
            }
        }

        if (pages.TrueForAll(page => page.Lines.Count == 0))
        {
            throw new UnreadableException(pictures.Count > 0 ? UnreadableReason.ImageOnly : UnreadableReason.NoText);
        }

        unread.AddRange(pictures.Select(page => string.Create(CultureInfo.InvariantCulture, $"page {page.Number} is a picture")));
    }
}
