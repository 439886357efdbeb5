using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents.Profiles;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Finds the reading order of a page: columns and sidebars one after the other, tables and dates row by row.</summary>
/// <remarks>It looks for the longest vertical strip of white that has lines on both sides, reads what is above it, then what is
/// left of it, right of it and below it, each in the same way.</remarks>
internal static partial class PdfColumns
{
    private const double NarrowestGutter = 6;
    private const int FewestLines = 3;
    private const int DeepestSplit = 12;
    private const int LongestDates = 28;

    // Of a table both columns may be labels.
    private const double AsMany = 0.6;

    /// <summary>Splits lines into regions in reading order.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>The regions; within one, lines are read from top to bottom.</returns>
    public static IEnumerable<List<PdfLine>> Split(List<PdfLine> lines)
    {
        var whole = PdfJustified.Join(lines);
        var sentences = PdfSentences.Find(whole);
        return Split(whole, sentences, DeepestSplit).SelectMany(region => SetApart(region, sentences, DeepestSplit));
    }

    /// <summary>Says whether a text is a date or a mark, which belongs to what stands beside it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsDateOrMark(string text) => DateOrMark().IsMatch(text);

    private static IEnumerable<List<PdfLine>> Split(List<PdfLine> lines, List<List<PdfLine>> sentences, int depth)
    {
        if (lines.Count == 0)
        {
            return [];
        }

        if (depth == 0 || FindGutter(lines) is not { } gutter)
        {
            return [lines];
        }

        var sides = Divide(lines, sentences, 4, line => line.Middle < gutter.Top ? 0 : line.Middle > gutter.Bottom ? 3 : line.Right <= gutter.X ? 1 : 2);
        return sides.SelectMany(side => Split(side, sentences, depth - 1));
    }

    // What stands beside the lines of a sentence is read before it or after it, not in the middle of it.
    private static IEnumerable<List<PdfLine>> SetApart(List<PdfLine> region, List<List<PdfLine>> sentences, int depth)
    {
        if (depth == 0 || sentences.Find(sentence => region.Contains(sentence[0]) && IsTorn(sentence, region)) is not { } torn)
        {
            return [region];
        }

        var place = PdfBox.Around(torn.Select(line => line.Box));
        var sides = Divide([.. region.Except(torn)], sentences, 4, line => line.Middle < place.Top ? 0 : line.Middle > place.Bottom ? 3 : line.Box.Middle.X < place.Middle.X ? 1 : 2);
        var whole = torn.ToList();
        sides.Insert(AreDates(sides[2]) ? 3 : 2, whole);
        return sides.Where(side => side.Count > 0).SelectMany(side => ReferenceEquals(side, whole) ? [side] : SetApart(side, sentences, depth - 1));
    }

    // When something was, and how long it took, is read before what it was, so that it stays with the title above.
    private static bool AreDates(List<PdfLine> side) => side.Count > 0 && DateRanges.Find(side[0].Text) is { IsRange: true } && side.TrueForAll(line => line.Text.Length <= LongestDates);

    private static bool IsTorn(List<PdfLine> sentence, List<PdfLine> region) => region.Exists(other => !sentence.Contains(other) && Tears(other, sentence));

    // Before the first line and after the last one there may be something; anywhere else it would be read in the middle.
    private static bool Tears(PdfLine other, List<PdfLine> sentence) =>
        sentence.Exists(other.IsOnRowOf)
            ? sentence.Index().Any(line => other.IsOnRowOf(line.Item) && (other.Left >= line.Item.Right ? line.Index < sentence.Count - 1 : line.Index > 0))
            : other.Middle > sentence[0].Middle && other.Middle < sentence[^1].Middle;

    // A sentence goes where most of its lines go.
    private static List<List<PdfLine>> Divide(List<PdfLine> lines, List<List<PdfLine>> sentences, int count, Func<PdfLine, int> sideOf)
    {
        var here = lines.ToHashSet();
        var together = sentences.Where(sentence => sentence.TrueForAll(here.Contains))
            .Select(sentence => (sentence, Side: sentence.GroupBy(sideOf).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key))
            .SelectMany(pair => pair.sentence.Select(line => (line, pair.Side)))
            .ToDictionary(pair => pair.line, pair => pair.Side);
        var sides = Enumerable.Range(0, count).Select(_ => new List<PdfLine>()).ToList();
        lines.ForEach(line => sides[together.TryGetValue(line, out var side) ? side : sideOf(line)].Add(line));
        return sides;
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
        var isTable = IsTable(left, right) || IsForm(left.FindAll(IsBeside), right.FindAll(IsBeside));
        if (width < NarrowestGutter || bottom <= top || run.Count(IsBeside) < 2 * FewestLines || isTable)
        {
            return null;
        }

        return new Gutter(x, run.Min(line => line.Middle), run.Max(line => line.Middle), (bottom - top) * Math.Sqrt(Math.Min(width, 40)));

        bool IsBeside(PdfLine line) => line.Middle >= top && line.Middle <= bottom;
    }

    // Of a form every label has its value on its row; what stands above and below, such as a title or the foot of the page, is no part of it.
    private static bool IsForm(List<PdfLine> labels, List<PdfLine> values) =>
        labels.Count >= FewestLines && values.Count >= FewestLines && labels.TrueForAll(label => values.Exists(value => IsOnOneBaseline(label, value))) && AreLabels(labels, values);

    // Labels, dates and bullets stand on the baselines of what they belong to; columns of prose rarely do.
    private static bool IsTable(List<PdfLine> left, List<PdfLine> right)
    {
        var areAlike = Math.Min(left.Count, right.Count) >= AsMany * Math.Max(left.Count, right.Count);
        return areAlike ? AreLabels(left, right) || AreLabels(right, left) : left.Count < right.Count ? AreLabels(left, right) : AreLabels(right, left);
    }

    private static bool AreLabels(List<PdfLine> labels, List<PdfLine> texts)
    {
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
