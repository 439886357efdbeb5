using System.Text;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Pieces of text on one baseline that read on without a wide gap.</summary>
internal sealed class PdfLine
{
    // Gaps in parts of the font size: under the first there is no blank, from the second on the parts stand apart.
    private const double BlankFrom = 0.14;
    private const double ApartFrom = 0.9;

    private const double SameSize = 0.12;

    private readonly List<PdfFragment> fragments;

    private PdfLine(IEnumerable<PdfFragment> ordered)
    {
        fragments = [.. ordered];
        Left = fragments.Min(fragment => fragment.Left);
        Right = fragments.Max(fragment => fragment.Right);
        Top = fragments.Min(fragment => fragment.Top);
        Bottom = fragments.Max(fragment => fragment.Bottom);
        Text = Join();
    }

    public double Left { get; }

    public double Right { get; }

    public double Top { get; }

    public double Bottom { get; }

    public PdfBox Box => new(Left, Top, Right, Bottom);

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public string Text { get; }

    /// <summary>Gets the font size that most of it is set in.</summary>
    public double FontSize => fragments.MaxBy(fragment => fragment.Text.Length)!.FontSize;

    /// <summary>Joins pieces to lines that hold no gap as wide as between columns.</summary>
    /// <param name="fragments">The pieces of a page.</param>
    /// <returns>The lines, from top to bottom and left to right.</returns>
    public static List<PdfLine> FromFragments(IEnumerable<PdfFragment> fragments)
    {
        var lines = new List<PdfLine>();
        foreach (var row in Rows(fragments, fragment => fragment.Top, fragment => fragment.Bottom))
        {
            var (current, right) = (new List<PdfFragment>(), double.MinValue);
            var drawn = new Dictionary<string, List<PdfFragment>>(StringComparer.Ordinal);
            foreach (var fragment in row.OrderBy(fragment => fragment.Left))
            {
                if (current.Count > 0 && fragment.Left - right > ApartFrom * Math.Min(fragment.Height, current[^1].Height))
                {
                    lines.Add(new PdfLine(current));
                    (current, right) = ([], double.MinValue);
                    drawn.Clear();
                }

                if (!IsDrawn(drawn, fragment))
                {
                    current.Add(fragment);
                    right = Math.Max(right, fragment.Right);
                }
            }

            lines.Add(new PdfLine(current));
        }

        return lines;
    }

    /// <summary>Says whether another line stands beside it.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether they are on one row.</returns>
    public bool IsOnRowOf(PdfLine other) => !ReferenceEquals(this, other) && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.5 * Math.Min(Height, other.Height);

    /// <summary>Says whether another line is set in letters of the same size.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>Whether it is.</returns>
    public bool IsSameSize(PdfLine other) => Math.Abs(FontSize - other.FontSize) <= SameSize * FontSize;

    /// <summary>Joins the line with one to its right.</summary>
    /// <param name="right">The other one.</param>
    /// <returns>Both as one.</returns>
    public PdfLine With(PdfLine right) => new(fragments.Concat(right.fragments));

    /// <summary>Joins lines on one baseline to rows.</summary>
    /// <param name="lines">The lines of a region.</param>
    /// <returns>The rows, from top to bottom.</returns>
    public static IEnumerable<PdfLine> ToRows(IEnumerable<PdfLine> lines) =>
        Rows(lines, line => line.Top, line => line.Bottom)
            .Select(row => new PdfLine(row.OrderBy(line => line.Left).SelectMany(line => line.fragments)));

    private static List<List<T>> Rows<T>(IEnumerable<T> parts, Func<T, double> top, Func<T, double> bottom)
    {
        var rows = new List<List<T>>();
        var (rowTop, rowBottom) = (0.0, 0.0);
        foreach (var part in parts.OrderBy(part => top(part) + bottom(part)))
        {
            var overlap = Math.Min(rowBottom, bottom(part)) - Math.Max(rowTop, top(part));
            if (rows.Count == 0 || overlap < 0.5 * Math.Min(rowBottom - rowTop, bottom(part) - top(part)))
            {
                rows.Add([]);
                (rowTop, rowBottom) = (top(part), bottom(part));
            }

            rows[^1].Add(part);
        }

        return rows;
    }

    // Some programs draw bold letters twice. The pieces come from left to right, so only the last ones of the same text can stand there too.
    private static bool IsDrawn(Dictionary<string, List<PdfFragment>> drawn, PdfFragment fragment)
    {
        if (!drawn.TryGetValue(fragment.Text, out var same))
        {
            same = [];
            drawn.Add(fragment.Text, same);
        }

        for (var index = same.Count - 1; index >= 0 && fragment.Left - same[index].Left < 1; index--)
        {
            if (Math.Abs(same[index].Top - fragment.Top) < 1)
            {
                return true;
            }
        }

        same.Add(fragment);
        return false;
    }

    private string Join()
    {
        var text = new StringBuilder();
        PdfFragment? before = null;
        foreach (var fragment in fragments)
        {
            if (before is not null)
            {
                var size = Math.Min(before.Height, fragment.Height);
                var gap = fragment.Left - before.Right;
                text.Append(gap > ApartFrom * size ? "  " : gap > BlankFrom * size ? " " : string.Empty);
            }

            AppendFolded(text, fragment.Text);
            before = fragment;
        }

        return text.ToString();
    }

    // Justified text comes with several blanks between its words; two blanks are kept for parts that stand apart.
    private static void AppendFolded(StringBuilder text, string part)
    {
        var blanks = 0;
        foreach (var character in part)
        {
            blanks = char.IsWhiteSpace(character) ? blanks + 1 : 0;
            if (blanks <= 1)
            {
                text.Append(character);
            }
        }
    }
}
