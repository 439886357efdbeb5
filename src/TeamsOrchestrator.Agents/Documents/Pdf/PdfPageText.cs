using TeamsOrchestrator.Agents.Documents.Formats;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Writes a page as lines in reading order: words that a line end splits are whole again, paragraphs stand apart.</summary>
internal static class PdfPageText
{
    private const double ParagraphGap = 0.55;

    public static DocumentPage Write(PdfPage page, IReadOnlyList<PdfFragment> visible, ICollection<string> hidden)
    {
        var lines = new List<string>();
        foreach (var region in PdfColumns.Split(PdfLine.FromFragments(visible)))
        {
            if (lines.Count > 0 && lines[^1].Length > 0)
            {
                lines.Add(string.Empty);
            }

            WriteRegion(region, lines, hidden);
        }

        return new DocumentPage(page.Number, lines);
    }

    private static void WriteRegion(List<PdfLine> region, List<string> lines, ICollection<string> hidden)
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
            else if (lines.Count > 0 && JoinsOn(lines[^1], text))
            {
                text = Join(lines, text);
            }

            if (text.Length > 0)
            {
                lines.Add(text);
            }
        }
    }

    private static bool JoinsOn(string line, string next) =>
        line.Length > 2 && line[^1] == '-' && char.IsLetter(line[^2]) && char.IsLetter(line[^3]) && char.IsLower(next[0]);

    // The rest of the word moves up, the hyphen goes: "experi-" and "ence in" become "experience" and "in".
    private static string Join(List<string> lines, string next)
    {
        var blank = next.IndexOf(' ');
        var word = blank < 0 ? next : next[..blank];
        lines[^1] = lines[^1][..^1] + word;
        return blank < 0 ? string.Empty : next[(blank + 1)..].TrimStart();
    }
}
