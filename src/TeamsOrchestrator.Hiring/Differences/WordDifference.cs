namespace TeamsOrchestrator.Hiring.Criteria;

/// <summary>Says word by word how one text differs from another.</summary>
public static class WordDifference
{
    /// <summary>Compares two texts.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <returns>Runs of words in order; those that are gone stand before those that are new in their place.</returns>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Words(before), Words(after));
        var common = Common(old, now);
        var runs = new List<WordRun>();
        var (i, j) = (0, 0);
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && string.Equals(old[i], now[j], StringComparison.Ordinal))
            {
                Append(runs, WordChange.Same, old[i]);
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Length && (j == now.Length || common[i + 1, j] >= common[i, j + 1]))
            {
                Append(runs, WordChange.Gone, old[i++]);
            }
            else
            {
                Append(runs, WordChange.New, now[j++]);
            }
        }

        return runs;
    }

    private static string[] Words(string text) => text.Split([' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    // The length of the longest common subsequence of what follows each pair of positions (Wagner and Fischer, 1974).
    private static int[,] Common(string[] old, string[] now)
    {
        var lengths = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(old[i], now[j], StringComparison.Ordinal) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static void Append(List<WordRun> runs, WordChange change, string word)
    {
        if (runs.Count > 0 && runs[^1].Change == change)
        {
            runs[^1] = runs[^1] with { Text = $"{runs[^1].Text} {word}" };
        }
        else
        {
            runs.Add(new WordRun(change, word));
        }
    }
}
