namespace TeamsOrchestrator.Hiring.Differences;

/// <summary>Finds what two sequences of texts have in common, and so what is gone and what is new (Wagner and Fischer, 1974).</summary>
internal static class CommonParts
{
    // What has nothing in common is not worth the memory of finding that out.
    private const int MostCells = 2_000_000;

    /// <summary>Compares two sequences.</summary>
    /// <param name="before">The texts as they were.</param>
    /// <param name="after">The texts as they are.</param>
    /// <returns>All of them in order; those that are gone stand before those that are new in their place.</returns>
    public static IReadOnlyList<WordRun> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && Same(before[start], after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < before.Count - start && end < after.Count - start && Same(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        List<string> old = [.. before.Skip(start).SkipLast(end)], now = [.. after.Skip(start).SkipLast(end)];
        return [.. All(before.Take(start), WordChange.Same), .. Between(old, now), .. All(before.TakeLast(end), WordChange.Same)];
    }

    private static List<WordRun> Between(List<string> old, List<string> now)
    {
        if ((long)old.Count * now.Count > MostCells)
        {
            return [.. All(old, WordChange.Gone), .. All(now, WordChange.New)];
        }

        var common = Lengths(old, now);
        var runs = new List<WordRun>();
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && Same(old[i], now[j]))
            {
                runs.Add(new WordRun(WordChange.Same, old[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < old.Count && (j == now.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                runs.Add(new WordRun(WordChange.Gone, old[i++]));
            }
            else
            {
                runs.Add(new WordRun(WordChange.New, now[j++]));
            }
        }

        return runs;
    }

    // The length of the longest common subsequence of what follows each pair of positions.
    private static int[,] Lengths(List<string> old, List<string> now)
    {
        var lengths = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = Same(old[i], now[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static IEnumerable<WordRun> All(IEnumerable<string> texts, WordChange change) => texts.Select(text => new WordRun(change, text));

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
