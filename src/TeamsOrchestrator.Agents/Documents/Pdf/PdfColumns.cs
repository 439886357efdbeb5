using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Finds the reading order of a page: columns and sidebars one after the other, tables and dates row by row.</summary>
/// <remarks>It looks for the longest vertical strip of white that has lines on both sides, reads what is above it, then what is
/// left of it, right of it and below it, each in the same way.</remarks>
internal static partial class PdfColumns
{
    private const double NarrowestGutter = 6;
    private const int FewestLines = 3;
    private const int DeepestSplit = 12;

    /// <summary>Splits lines into regions in reading order.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The regions; within one, lines are read from top to bottom.</returns>
    public static IEnumerable<List<PdfLine>> Split(List<PdfLine> lines) => Split(lines, DeepestSplit);

    private static IEnumerable<List<PdfLine>> Split(List<PdfLine> lines, int depth)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        if (depth == 0 || FindGutter(lines) is not { } gutter)
        {
            return [lines];
        }

        List<PdfLine> above = [], left = [], right = [], below = [];
        foreach (var line in lines)
        {
            var side = line.Middle < gutter.Top ? above : line.Middle > gutter.Bottom ? below : line.Right <= gutter.X ? left : right;
            side.Add(line);
        }

        return [.. Split(above, depth - 1), .. Split(left, depth - 1), .. Split(right, depth - 1), .. Split(below, depth - 1)];
    }

    private static Gutter? FindGutter(List<PdfLine> lines)
    {
        var sorted = lines.OrderBy(line => line.Middle).ToList();
        Gutter? best = null;
        foreach (var x in Candidates(lines))
        {
            var run = new List<PdfLine>();
            foreach (var line in sorted.Append(null))
            {
                if (line is not null && (line.Right <= x || line.Left >= x))
                {
                    run.Add(line);
                    continue;
                }

                if (Measure(run, x) is { } gutter && (best is null || gutter.Weight > best.Weight))
                {
                    best = gutter;
                }

                run.Clear();
            }
        }

        return best;
    }

    // A gutter of columns ends where lines begin, so the left edges that several lines share are where to look.
    private static IEnumerable<double> Candidates(List<PdfLine> lines) =>
        lines.GroupBy(line => Math.Round(line.Left / 2))
            .Where(group => group.Count() >= 2)
            .Select(group => group.Min(line => line.Left) - 1)
            .Order();

    private static Gutter? Measure(List<PdfLine> run, double x)
    {
        var left = run.Where(line => line.Right <= x).ToList();
        var right = run.Where(line => line.Left >= x).ToList();
        if (left.Count < FewestLines || right.Count < FewestLines)
        {
            return null;
        }

        var width = right.Min(line => line.Left) - left.Max(line => line.Right);
        var top = Math.Max(left.Min(line => line.Top), right.Min(line => line.Top));
        var bottom = Math.Min(left.Max(line => line.Bottom), right.Max(line => line.Bottom));
        var beside = run.Count(line => line.Middle >= top && line.Middle <= bottom);
        if (width < NarrowestGutter || bottom <= top || beside < 2 * FewestLines || IsTable(left, right))
        {
            return null;
        }

        return new Gutter(x, run.Min(line => line.Middle), run.Max(line => line.Middle), (bottom - top) * Math.Sqrt(Math.Min(width, 40)));
    }

    // Labels, dates and bullets stand on the baselines of what they belong to; columns of prose rarely do.
    private static bool IsTable(List<PdfLine> left, List<PdfLine> right)
    {
        var leftIsLabel = left.Count < right.Count || (left.Count == right.Count && MeanLength(left) <= MeanLength(right));
        var (labels, texts) = leftIsLabel ? (left, right) : (right, left);
        var aligned = labels.Count(label => texts.Exists(text => IsOnOneBaseline(label, text)));
        var share = aligned / (double)labels.Count;
        var dates = labels.Count(label => DateOrMark().IsMatch(label.Text)) / (double)labels.Count;
        return (share >= 0.75 && (MeanLength(labels) <= 24 || dates >= 0.4)) || (share >= 0.5 && dates >= 0.5);
    }

    private static bool IsOnOneBaseline(PdfLine one, PdfLine other) =>
        Math.Abs(one.Bottom - other.Bottom) <= 0.25 * Math.Min(one.Height, other.Height)
        || Math.Abs(one.Middle - other.Middle) <= 0.15 * Math.Min(one.Height, other.Height);

    private static double MeanLength(List<PdfLine> lines) => lines.Average(line => line.Text.Trim().Length);

    [GeneratedRegex(@"\b(?:19|20)\d\d\b|\b\d\d?[/.]\d\d|^\W{0,3}$|present|heute|aujourd|:\s*$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DateOrMark();

    private sealed record Gutter(double X, double Top, double Bottom, double Weight);
}
