namespace TeamsOrchestrator.Hiring.Differences;

/// <summary>What differs between two texts of several lines: line by line, and within a line that changed word by word.</summary>
public static class TextDifference
{
    // Beyond this a line is compared as a whole: nobody reads words of such a line one by one.
    private const int MostWords = 400;

    /// <summary>Compares two texts.</summary>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    /// <returns>The lines that differ, in order, each as its runs, blanks as they are. What stays the same is left out.</returns>
    public static IReadOnlyList<IReadOnlyList<WordRun>> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var lines = new List<IReadOnlyList<WordRun>>();
        var (gone, added) = (new List<string>(), new List<string>());
        foreach (var line in CommonParts.Of(before.ReplaceLineEndings("\n").Split('\n'), after.ReplaceLineEndings("\n").Split('\n')))
        {
            (line.Change == WordChange.Gone ? gone : line.Change == WordChange.New ? added : []).Add(line.Text);
            if (line.Change == WordChange.Same)
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

    private static IReadOnlyList<WordRun> Line(string? before, string? after)
    {
        if (before is null || after is null)
        {
            return [new WordRun(before is null ? WordChange.New : WordChange.Gone, before ?? after!)];
        }

        var (one, other) = (Words(before), Words(after));
        return one.Count > MostWords || other.Count > MostWords
            ? [new WordRun(WordChange.Gone, before), new WordRun(WordChange.New, after)]
            : WordDifference.Joined(CommonParts.Of(one, other), string.Empty);
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
}
