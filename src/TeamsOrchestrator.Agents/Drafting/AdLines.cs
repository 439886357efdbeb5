using System.Text;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Puts the lines of a job ad into groups that stand together, each item and each wrapped paragraph on one line.</summary>
internal static class AdLines
{
    private const int LongestWrappedLine = 125;

    // Whatever is longer than this is no job ad; the rest of it is not read.
    private const int MostLines = 3000;

    /// <summary>Reads the groups.</summary>
    /// <param name="ad">The job ad.</param>
    /// <returns>The groups in order; none is empty.</returns>
    public static IEnumerable<IReadOnlyList<AdLine>> Groups(Document ad)
    {
        var lines = ad.Pages.SelectMany(Read).Take(MostLines).ToList();
        var isWrapped = lines.TrueForAll(line => line.Text.Length <= LongestWrappedLine);
        var group = new List<AdLine>();
        foreach (var line in lines.Append(new AdLine(string.Empty, IsBullet: false, 0)))
        {
            if (line.Text.Length > 0 && line.Text[0] != '<')
            {
                group.Add(line);
            }
            else if (group.Count > 0)
            {
                var joined = JoinItems(group);
                yield return isWrapped ? Unwrap(joined) : joined;
                group = [];
            }
        }
    }

    private static IEnumerable<AdLine> Read(DocumentPage page)
    {
        var marks = page.Marks.ToDictionary(mark => mark.Line);
        return page.Lines.Select((line, index) => AdLine.Of(line, marks.GetValueOrDefault(index + 1))).Append(new AdLine(string.Empty, IsBullet: false, 0));
    }

    // What stands below an item and is no item itself goes on with it: always where the file marks its items, else where it is indented further.
    private static List<AdLine> JoinItems(List<AdLine> group)
    {
        var joined = new List<AdLine>();
        foreach (var line in group)
        {
            var before = joined.Count > 0 ? joined[^1] : null;
            var goesOn = before is { IsBullet: true } && !line.IsBullet && !line.IsMarked && line.Level == 0 && line.Cells.Count == 0
                && (before.IsMarked || line.Indent > before.Indent);
            if (goesOn)
            {
                joined[^1] = before! with { Text = $"{before.Text} {line.Text}" };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    // A line goes on with the one before where that one is about as long as lines get and does not end a statement.
    private static List<AdLine> Unwrap(List<AdLine> group)
    {
        var width = group.Max(line => line.Text.Length);
        var joined = new List<AdLine>();
        var text = new StringBuilder();
        var first = 0;
        for (var index = 0; index < group.Count; index++)
        {
            _ = text.Length > 0 ? text.Append(' ') : text;
            text.Append(group[index].Text);
            if (index + 1 == group.Count || !GoesOn(group, index, width))
            {
                joined.Add(group[first] with { Text = text.ToString(), Level = group[index].Level });
                text.Clear();
                first = index + 1;
            }
        }

        return joined;
    }

    private static bool GoesOn(List<AdLine> group, int index, int width)
    {
        var (line, next) = (group[index], group[index + 1]);
        return !next.IsBullet && !next.IsMarked && next.Level == 0 && line.Level == 0 && line.Cells.Count == 0 && next.Cells.Count == 0
            && (char.IsLower(next.Text[0]) || line.Text[^1] == ',' || !IsListLike(group))
            && line.Text.Length * 10 >= width * 6 && line.Text[^1] is not (':' or ';');
    }

    // Most items of a list begin with a capital and few end with a full stop in mid-sentence.
    private static bool IsListLike(List<AdLine> group) =>
        group.Exists(line => line.IsBullet) || group.TrueForAll(line => char.IsUpper(line.Text[0]) || char.IsAsciiDigit(line.Text[0]));
}
