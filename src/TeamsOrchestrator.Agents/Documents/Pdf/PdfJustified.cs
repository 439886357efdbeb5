namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Joins parts of lines that are no columns: only the wide blanks of justified text, or letters that are raised or lowered, hold them apart.</summary>
internal static class PdfJustified
{
    // A page with more lines is no CV, and every line is compared with its neighbours.
    private const int MostLines = 2000;
    private const double WidestBlank = 2.5;
    private const double Near = 3;
    private const double Indent = 1.5;
    private const double Touching = 0.3;

    /// <summary>Joins parts of lines.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The lines.</returns>
    public static List<PdfLine> Join(List<PdfLine> lines)
    {
        if (lines.Count > MostLines)
        {
            return lines;
        }

        var joined = new List<PdfLine>();
        foreach (var line in lines.OrderBy(line => line.Left))
        {
            var left = joined.FindIndex(other => other.IsOnRowOf(line) && (IsTouching(other, line) || IsBlank(other, line, lines)));
            if (left < 0)
            {
                joined.Add(line);
            }
            else
            {
                joined[left] = joined[left].With(line);
            }
        }

        return joined;
    }

    private static bool IsTouching(PdfLine left, PdfLine right) => Math.Abs(right.Left - left.Right) < Touching * Math.Min(left.Height, right.Height);

    // The gap is a blank where the text above or below it goes on without one.
    private static bool IsBlank(PdfLine left, PdfLine right, List<PdfLine> lines)
    {
        var height = Math.Min(left.Height, right.Height);
        return right.Left > left.Right && right.Left - left.Right < WidestBlank * height && left.IsSameSize(right)
            && lines.Exists(other => other.Left < left.Right && other.Right > right.Left && other.IsSameSize(left) && !other.IsOnRowOf(left) && IsOfOneText(left, right, other, height));
    }

    private static bool IsOfOneText(PdfLine left, PdfLine right, PdfLine other, double height)
    {
        return (Math.Abs(other.Left - left.Left) < Indent * height || Math.Abs(other.Right - right.Right) < Indent * height)
            && (IsNext(left, other) || (other.Box.DistanceTo(left.Box) < Near * height && IsStretched(left) && IsStretched(right)));
    }

    private static bool IsNext(PdfLine line, PdfLine other) => other.Top < line.Top ? !PdfReadingOrder.AreApart(other, line) : !PdfReadingOrder.AreApart(line, other);

    // Where each blank is as wide as a gap, no two words stand as close as usual.
    private static bool IsStretched(PdfLine line) => !line.Text.Trim().Replace("  ", string.Empty, StringComparison.Ordinal).Contains(' ', StringComparison.Ordinal);
}
