namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Gathers the lines of a format without pages: invisible characters out, never two empty lines in a row.</summary>
internal sealed class LineCollector(int textLimit)
{
    private readonly List<string> lines = [];
    private readonly List<LineMark> marks = [];
    private readonly List<string> hidden = [];
    private int length;

    public IList<string> Hidden => hidden;

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marked">Where in it marked lines begin, in order.</param>
    public void Add(string text, IReadOnlyList<MarkedPlace>? marked = null)
    {
        var next = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            length += line.Length + 1;
            if (length > textLimit)
            {
                throw new UnreadableException(UnreadableReason.TooLarge);
            }

            var cleaned = VisibleLine.Clean(line.ToString(), hidden);
            if (cleaned.Length > 0 || (lines.Count > 0 && lines[^1].Length > 0))
            {
                lines.Add(cleaned);
            }

            var end = text.AsSpan().Overlaps(line, out var start) ? start + line.Length : 0;
            for (; marked is not null && next < marked.Count && marked[next].Offset < end; next++)
            {
                if (cleaned.Length > 0 && (marks.Count == 0 || marks[^1].Line != lines.Count))
                {
                    marks.Add(new LineMark(lines.Count, marked[next].Kind, marked[next].Level));
                }
            }
        }
    }

    public FormatContent ToContent()
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return new FormatContent([new DocumentPage(null, lines) { Marks = marks }], hidden, []);
    }
}
