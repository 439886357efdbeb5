namespace TeamsOrchestrator.Agents.Documents.Formats;

/// <summary>Gathers the lines of a format without pages: invisible characters out, never two empty lines in a row.</summary>
internal sealed class LineCollector(int textLimit)
{
    private readonly List<string> lines = [];
    private readonly List<string> hidden = [];
    private int length;

    public IList<string> Hidden => hidden;

    public void Add(string text)
    {
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
        }
    }

    public FormatContent ToContent()
    {
        while (lines.Count > 0 && lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return new FormatContent([new DocumentPage(null, lines)], hidden, []);
    }
}
