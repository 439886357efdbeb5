namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Brings the text of a page into the order in which it is read. The way in which most of it reads comes first; a label that is turned
/// stands before the section beside it, and what is written across the page, such as "draft", at the end.</summary>
internal static class PdfReadingOrder
{
    // Lines that stand farther apart than this part of their height are two paragraphs.
    private const double ParagraphGap = 0.55;

    /// <summary>Says whether a row begins a paragraph.</summary>
    /// <param name="before">The row above it.</param>
    /// <param name="row">The row.</param>
    /// <returns>Whether they stand apart.</returns>
    public static bool AreApart(PdfLine before, PdfLine row) => row.Top - before.Bottom > ParagraphGap * Math.Min(row.Height, before.Height);

    /// <summary>Orders the text of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="visible">The pieces that can be seen.</param>
    /// <returns>Regions in the order in which they are read, each with its rows.</returns>
    public static List<List<PdfLine>> Of(PdfPage page, IReadOnlyList<PdfFragment> visible)
    {
        var straight = visible.Where(fragment => fragment.Turn != PdfTurn.Slanted).GroupBy(fragment => fragment.Turn).OrderByDescending(group => group.Sum(fragment => fragment.Text.Length)).ToList();
        var frame = new PdfFrame(straight.Count == 0 ? PdfTurn.None : straight[0].Key, page.Width, page.Height);
        var regions = straight.Take(1).SelectMany(group => PdfColumns.Split(PdfLine.FromFragments(group.Select(frame.Upright)))).Select(region => PdfLine.ToRows(region).ToList()).ToList();
        foreach (var label in straight.Skip(1).SelectMany(group => Labels(new PdfFrame(group.Key, page.Width, page.Height), group, frame)).OrderBy(label => label.Place.Top))
        {
            Insert(regions, label);
        }

        regions.AddRange(visible.Where(fragment => fragment.Turn == PdfTurn.Slanted).Select(fragment => PdfLine.FromFragments([fragment])));
        return regions;
    }

    // Lines that stand close below each other are one label.
    private static IEnumerable<Label> Labels(PdfFrame own, IEnumerable<PdfFragment> fragments, PdfFrame frame)
    {
        var labels = new List<List<PdfLine>>();
        foreach (var line in PdfLine.FromFragments(fragments.Select(own.Upright)))
        {
            var label = labels.Find(lines => lines[^1].Left < line.Right && line.Left < lines[^1].Right && !AreApart(lines[^1], line));
            if (label is null)
            {
                labels.Add([line]);
            }
            else
            {
                label.Add(line);
            }
        }

        return labels.Select(label => new Label(label, frame.Upright(own.OnPage(PdfBox.Around(label.Select(line => line.Box))))));
    }

    private static void Insert(List<List<PdfLine>> regions, Label label)
    {
        var beside = regions.Where(region => region[0].Top < label.Place.Bottom && region[^1].Bottom > label.Place.Top).MinBy(region => DistanceTo(region, label.Place));
        if (beside is null)
        {
            var below = regions.FindIndex(region => region[0].Top >= label.Place.Bottom);
            regions.Insert(below < 0 ? regions.Count : below, label.Rows);
            return;
        }

        var at = regions.IndexOf(beside);
        var row = BeginOfSection(beside, label.Place.Top);
        regions.Insert(at, label.Rows);
        if (row > 0)
        {
            regions.Insert(at, beside[..row]);
            beside.RemoveRange(0, row);
        }
    }

    private static double DistanceTo(List<PdfLine> region, PdfBox place) =>
        Math.Max(0, Math.Max(region.Min(row => row.Left) - place.Right, place.Left - region.Max(row => row.Right)));

    // A label mostly stands in the middle of the height of its section, which the widest gap above it sets apart.
    private static int BeginOfSection(List<PdfLine> rows, double top)
    {
        var (begin, widest) = (0, 0.0);
        for (var index = 1; index < rows.Count && rows[index - 1].Bottom <= top; index++)
        {
            var gap = rows[index].Top - rows[index - 1].Bottom;
            if (AreApart(rows[index - 1], rows[index]) && gap >= widest)
            {
                (begin, widest) = (index, gap);
            }
        }

        return begin;
    }

    private sealed record Label(List<PdfLine> Rows, PdfBox Place);
}
