using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Writes a page as lines in reading order: words that a line end splits are whole again, paragraphs stand apart.</summary>
internal static class PdfPageText
{
    private const double ParagraphGap = 0.55;

    public static DocumentPage Write(PdfPage page, IReadOnlyList<PdfFragment> visible, ICollection<string> hidden)
    {
        var lines = new List<string>();
        var hyphens = new LineEndHyphen(visible.Select(fragment => fragment.Text));
        foreach (var region in PdfColumns.Split(PdfLine.FromFragments(visible)))
        {
            if (lines.Count > 0 && lines[^1].Length > 0)
            {
                lines.Add(string.Empty);
            }

            WriteRegion(region, lines, hyphens, hidden);
        }

        return new DocumentPage(page.Number, lines);
    }

    private static void WriteRegion(List<PdfLine> region, List<string> lines, LineEndHyphen hyphens, ICollection<string> hidden)
    {
        PdfLine? before = null;
        foreach (var row in PdfLine.ToRows(region))
        {
            var text = VisibleLine.Clean(row.Text, hidden).Trim();
            if (text.Length == 0)
            {
                continue;
            }

            var isApart = before is not null && row.Top - before.Bottom > ParagraphGap * Math.Min(row.Height, before.Height);
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
            }
        }
    }
}
