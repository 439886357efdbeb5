namespace TeamsOrchestrator.Hiring.Prompts;

/// <summary>What differs between two texts: line by line, and within a line that changed word by word.</summary>
public static class TextDifference
{
    // Beyond this a line is compared as a whole: nobody reads words of such a line one by one.
    private const int MostWords = 400;

    // Texts that have nothing in common are not worth the memory of finding that out.
    private const int MostCells = 2_000_000;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <returns>The lines that differ, in order, each as its pieces. What stays the same is left out.</returns>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var lines = new List<IReadOnlyList<TextPiece>>();
        var (gone, added) = (new List<string>(), new List<string>());
        foreach (var (text, change) in Compare(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n')))
        {
            (change == TextChange.Gone ? gone : change == TextChange.New ? added : []).Add(text);
            if (change == TextChange.Kept)
            {
                Take();
            }
        }

        Take();
        return lines;

        void Take()
        {
            for (var index = 0; index < Math.Max(gone.Count, added.Count); index++)
            {
                lines.Add(Line(gone.ElementAtOrDefault(index), added.ElementAtOrDefault(index)));
            }

            gone.Clear();
            added.Clear();
        }
    }

    private static IReadOnlyList<TextPiece> Line(string? before, string? after)
    {
        if (before is null || after is null)
        {
            return [new TextPiece(before ?? after!, before is null ? TextChange.New : TextChange.Gone)];
        }

        var (one, other) = (Words(before), Words(after));
        if (one.Count > MostWords || other.Count > MostWords)
        {
            return [new TextPiece(before, TextChange.Gone), new TextPiece(after, TextChange.New)];
        }

        var pieces = new List<TextPiece>();
        foreach (var (text, change) in Compare(one, other))
        {
            if (pieces.Count > 0 && pieces[^1].Change == change)
            {
                pieces[^1] = pieces[^1] with { Text = pieces[^1].Text + text };
            }
            else
            {
                pieces.Add(new TextPiece(text, change));
            }
        }

        return pieces;
    }

    // A word with the blanks that follow it.
    private static List<string> Words(string line)
    {
        var words = new List<string>();
        var start = 0;
        for (var index = 1; index <= line.Length; index++)
        {
            if (index == line.Length || (line[index - 1] == ' ' && line[index] != ' '))
            {
                words.Add(line[start..index]);
                start = index;
            }
        }

        return words;
    }

    // The longest common subsequence; what stands at both ends is not even looked at.
    private static List<(string Text, TextChange Change)> Compare(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && string.Equals(before[start], after[start], StringComparison.Ordinal))
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && string.Equals(before[^(end + 1)], after[^(end + 1)], StringComparison.Ordinal))
        {
            end++;
        }

        var (rows, columns) = (before.Count - start - end, after.Count - start - end);
        if ((long)rows * columns > MostCells)
        {
            return
            [
                .. before.Take(start).Select(text => (text, TextChange.Kept)), .. before.Skip(start).Take(rows).Select(text => (text, TextChange.Gone)),
                .. after.Skip(start).Take(columns).Select(text => (text, TextChange.New)), .. before.Skip(before.Count - end).Select(text => (text, TextChange.Kept)),
            ];
        }

        var common = new int[rows + 1, columns + 1];
        for (var row = rows - 1; row >= 0; row--)
        {
            for (var column = columns - 1; column >= 0; column--)
            {
                common[row, column] = string.Equals(before[start + row], after[start + column], StringComparison.Ordinal)
                    ? common[row + 1, column + 1] + 1
                    : Math.Max(common[row + 1, column], common[row, column + 1]);
            }
        }

        var result = before.Take(start).Select(text => (text, TextChange.Kept)).ToList();
        var (at, to) = (0, 0);
        while (at < rows || to < columns)
        {
            if (at < rows && to < columns && string.Equals(before[start + at], after[start + to], StringComparison.Ordinal))
            {
                result.Add((before[start + at++], TextChange.Kept));
                to++;
            }
            else if (to == columns || (at < rows && common[at + 1, to] >= common[at, to + 1]))
            {
                result.Add((before[start + at++], TextChange.Gone));
            }
            else
            {
                result.Add((after[start + to++], TextChange.New));
            }
        }

        result.AddRange(before.Skip(before.Count - end).Select(text => (text, TextChange.Kept)));
        return result;
    }
}
