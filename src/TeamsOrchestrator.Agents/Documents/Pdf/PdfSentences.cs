using System.Buffers;
using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Finds lines that belong together because a sentence runs on from one to the next, whatever stands beside them.</summary>
internal static class PdfSentences
{
    // A page with more lines is no CV, and every line is compared with its neighbours.
    private const int MostLines = 2000;
    private const double Indent = 1.5;
    private const double Aligned = 2;
    private const int FewestWords = 2;
    private const int WordsOfText = 6;
    private const int LongestCell = 24;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?:;");

    // No sentence ends with these.
    private static readonly FrozenSet<string> Joints = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "with", "by", "from", "as", "is", "are", "was", "were", "that", "which", "my", "our", "their", "using",
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "einem", "einen", "und", "oder", "von", "im", "am", "an", "auf", "zu", "zur", "zum", "für", "mit", "bei", "als", "durch", "sowie", "dass",
        "le", "la", "les", "un", "une", "et", "ou", "de", "du", "en", "dans", "sur", "pour", "par", "avec", "au", "aux", "que", "comme", "el", "los", "las", "y", "con", "por", "para", "del", "como");

    /// <summary>Finds lines that belong together.</summary>
    /// <param name="lines">The lines of a page.</param>
    /// <returns>Groups of two lines or more, each from top to bottom; a line is in one at most.</returns>
    public static List<List<PdfLine>> Find(IReadOnlyCollection<PdfLine> lines)
    {
        var groups = new List<List<PdfLine>>();
        if (lines.Count > MostLines)
        {
            return groups;
        }

        var groupOf = new Dictionary<PdfLine, List<PdfLine>>();
        foreach (var line in lines.OrderBy(line => line.Top))
        {
            var above = lines.Where(other => other.Middle < line.Top && IsOneColumn(other, line) && (!groupOf.TryGetValue(other, out var others) || ReferenceEquals(others[^1], other))).MaxBy(other => other.Bottom);
            if (above is null || !RunsOn(above, line, groupOf.ContainsKey(above), lines))
            {
                continue;
            }

            if (!groupOf.TryGetValue(above, out var group))
            {
                group = [above];
                groupOf[above] = group;
                groups.Add(group);
            }

            group.Add(line);
            groupOf[line] = group;
        }

        return JoinParagraphs(groups, lines);
    }

    // Of a sentence with names in it, some line begins in capitals: what stands close below each other is one paragraph, where nothing else stands before it.
    private static List<List<PdfLine>> JoinParagraphs(List<List<PdfLine>> groups, IReadOnlyCollection<PdfLine> lines)
    {
        var joined = new List<List<PdfLine>>();
        foreach (var group in groups.OrderBy(group => group[0].Top))
        {
            var above = joined.Find(other => other[^1].Middle < group[0].Top && IsOneColumn(other[^1], group[0]) && !Ends.Contains(other[^1].Text.TrimEnd()[^1]));
            if (above is null || LeftOf(group[0], lines) is not null)
            {
                joined.Add(group);
            }
            else
            {
                above.AddRange(group);
            }
        }

        return joined;
    }

    private static bool IsOneColumn(PdfLine above, PdfLine line)
    {
        var near = Indent * line.Height;
        return above.IsSameSize(line) && !PdfReadingOrder.AreApart(above, line) && above.Left < line.Right && line.Left < above.Right
            && (Math.Abs(above.Left - line.Left) < near || Math.Abs(above.Right - line.Right) < near || Math.Abs(above.Left + above.Right - line.Left - line.Right) < near);
    }

    private static bool RunsOn(PdfLine above, PdfLine line, bool isSentence, IReadOnlyCollection<PdfLine> lines)
    {
        var (before, after) = (above.Text.TrimEnd(), line.Text.TrimStart());
        if (before.Length == 0 || after.Length == 0 || !char.IsLetter(after[0]) || Ends.Contains(before[^1]) || BeginsRow(above, line, lines))
        {
            return false;
        }

        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (LineEndHyphen.EndsIn(before) && char.IsLower(after[0]))
            || ((isSentence || words.Length >= FewestWords) && (before[^1] == ',' || Joints.Contains(words[^1]) || (GoesOn(words, after, isSentence) && !AreCells(above, line, lines))));
    }

    private static bool GoesOn(string[] before, string after, bool isSentence)
    {
        // An address that begins in small letters goes on with nothing, and a small word alone may be a label.
        var words = after.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var first = words[0].TrimEnd(',', '.', ';', ':', ')', '!', '?');
        return char.IsLower(after[0]) && first.All(sign => char.IsLetter(sign) || sign is '-' or '’' or '\'') && (isSentence || words.Length > 1 || first.Length < words[0].Length || before.Length >= WordsOfText);
    }

    // Dates, marks and labels stand beside the beginnings of what they belong to.
    private static bool BeginsRow(PdfLine above, PdfLine line, IReadOnlyCollection<PdfLine> lines) =>
        IsLabel(LeftOf(line, lines)) || (IsLabel(RightOf(line, lines)) && IsLabel(RightOf(above, lines)));

    private static bool IsLabel(PdfLine? line) => line is not null && PdfColumns.IsDateOrMark(line.Text);

    // In a table, what stands beside two lines is in one column too.
    private static bool AreCells(PdfLine above, PdfLine line, IReadOnlyCollection<PdfLine> lines) =>
        above.Text.Length <= LongestCell && (IsColumn(LeftOf(above, lines), LeftOf(line, lines)) || IsColumn(RightOf(above, lines), RightOf(line, lines)));

    private static bool IsColumn(PdfLine? above, PdfLine? line) =>
        above is { Text.Length: <= LongestCell } && line is { Text.Length: <= LongestCell } && !ReferenceEquals(above, line)
        && above.IsSameSize(line) && (Math.Abs(above.Left - line.Left) < Aligned || Math.Abs(above.Right - line.Right) < Aligned);

    private static PdfLine? LeftOf(PdfLine line, IReadOnlyCollection<PdfLine> lines) => lines.Where(other => other.Right <= line.Left && other.IsOnRowOf(line)).MaxBy(other => other.Right);

    private static PdfLine? RightOf(PdfLine line, IReadOnlyCollection<PdfLine> lines) => lines.Where(other => other.Left >= line.Right && other.IsOnRowOf(line)).MinBy(other => other.Left);
}
