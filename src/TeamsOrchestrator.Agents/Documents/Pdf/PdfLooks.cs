using System.Globalization;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Draws pages when asked, each once, and not more than a few. What a drawing costs is mostly the start of the tool and its fonts, so pages that will be looked at and follow each other are drawn in one run.</summary>
/// <param name="process">Runs the tool.</param>
/// <param name="pdfToPpm">The tool.</param>
/// <param name="path">The file.</param>
internal sealed class PdfLooks(PdfToolProcess process, string pdfToPpm, string path)
{
    private const int PagesToLookAt = 20;

    // A poster of five metres is no CV, and its picture no small one.
    private const double LargestPage = 16_000_000;

    // So many points of pages are drawn in one run at most: what it writes is bounded.
    private const double LargestRun = 16_000_000;

    private readonly Dictionary<int, PdfPicture?> drawn = [];
    private readonly Dictionary<int, double> expected = [];

    /// <summary>Takes down which pages will be looked at.</summary>
    /// <param name="pages">The pages.</param>
    public void Expect(IEnumerable<PdfPage> pages)
    {
        foreach (var page in pages.Where(IsDrawable))
        {
            expected[page.Number] = page.Width * page.Height;
        }
    }

    /// <summary>Returns a page as it looks.</summary>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    /// <returns>The picture, or null where it could not be drawn, or enough was.</returns>
    public async Task<PdfPicture?> DrawAsync(PdfPage page, CancellationToken cancellationToken)
    {
        if (drawn.TryGetValue(page.Number, out var known) || drawn.Count >= PagesToLookAt || !IsDrawable(page))
        {
            return known;
        }

        var (last, size) = (page.Number, page.Width * page.Height);
        while (expected.TryGetValue(last + 1, out var more) && !drawn.ContainsKey(last + 1) && size + more <= LargestRun && drawn.Count + last + 1 - page.Number < PagesToLookAt)
        {
            (last, size) = (last + 1, size + more);
        }

        var pictures = await DrawAsync(page.Number, last, cancellationToken);
        if (pictures.Count != last + 1 - page.Number)
        {
            // Of a page that cannot be drawn there is no picture, and nobody could tell whose the next one is.
            expected.Clear();
            pictures = (await DrawAsync(page.Number, page.Number, cancellationToken)).DefaultIfEmpty().ToList();
        }

        foreach (var (index, picture) in pictures.Index())
        {
            drawn[page.Number + index] = picture;
        }

        return drawn[page.Number];
    }

    private async Task<List<PdfPicture?>> DrawAsync(int first, int last, CancellationToken cancellationToken)
    {
        var rest = (await process.RunAsync(pdfToPpm, ["-gray", "-r", PdfPicture.Resolution, "-f", Text(first), "-l", Text(last), path], cancellationToken)).Output;
        var pictures = new List<PdfPicture?>();
        while (PdfPicture.Read(rest, out var length) is { } picture)
        {
            pictures.Add(picture);
            rest = rest[length..];
        }

        return pictures;
    }

    private static bool IsDrawable(PdfPage page) => page.Width * page.Height <= LargestPage;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
