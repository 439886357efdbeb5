using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Writes a page as lines in reading order: words that a line end splits are whole again, paragraphs stand apart.</summary>
internal static class PdfPageText
{
    // Headings are set larger than this many times the letters that most of the page is set in.
    private const double HeadingSize = 1.25;

    public static DocumentPage Write(PdfPage page, IReadOnlyList<PdfFragment> visible, ICollection<string> hidden)
    {
        var lines = new List<string>();
        var sizes = new SortedDictionary<int, double>();
        var hyphens = new LineEndHyphen(visible.Select(fragment => fragment.Text));
        foreach (var region in PdfReadingOrder.Of(page, visible))
        {
            if (lines.Count > 0 && lines[^1].Length > 0)
            {
                lines.Add(string.Empty);
            }

            WriteRegion(region, lines, sizes, hyphens, hidden);
        }

        return new DocumentPage(page.Number, lines) { Marks = [.. Headings(visible, sizes)] };
    }

    // The larger the letters, the higher the heading.
    private static IEnumerable<LineMark> Headings(IReadOnlyList<PdfFragment> visible, SortedDictionary<int, double> sizes)
    {
        if (sizes.Count == 0)
        {
            return [];
        }

        var body = visible.GroupBy(fragment => Math.Round(fragment.FontSize)).OrderByDescending(group => group.Sum(fragment => fragment.Text.Length)).ThenBy(group => group.Key).First().Key;
        var large = sizes.Where(pair => pair.Value >= body * HeadingSize).ToList();
        var levels = large.Select(pair => Math.Round(pair.Value)).Distinct().OrderDescending().ToList();
        return large.Select(pair => new LineMark(pair.Key, LineMarkKind.Heading, levels.IndexOf(Math.Round(pair.Value)) + 1));
    }

    private static void WriteRegion(List<PdfLine> region, List<string> lines, SortedDictionary<int, double> sizes, LineEndHyphen hyphens, ICollection<string> hidden)
    {
        PdfLine? before = null;
        foreach (var row in region)
        {
            var text = VisibleLine.Clean(row.Text, hidden).Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var isApart = before is not null && PdfReadingOrder.AreApart(before, row);
            before = row;
            if (isApart)
            {
                lines.Add(string.Empty);
            }
            else if (lines.Count > 0 && hyphens.Join(lines[^1], text) is { } joined)
            {
                (lines[^1], text) = joined;
            }

            if (text.Length > 0)
            {
                lines.Add(text);
                sizes[lines.Count] = row.FontSize;
            }
        }
    }
}
