namespace TeamsOrchestrator.Hiring.Differences;

/// <summary>Says word by word how one text differs from another.</summary>
public static class WordDifference
{
    /// <summary>Compares two texts.</summary>
    /// <param name="before">The text as it was.</param>
    /// <param name="after">The text as it is.</param>
    /// <returns>Runs of words in order, with single spaces; those that are gone stand before those that are new in their place.</returns>
    public static IReadOnlyList<WordRun> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Joined(CommonParts.Of(Words(before), Words(after)), " ");
    }

    /// <summary>Joins what follows each other and shares one fate.</summary>
    internal static IReadOnlyList<WordRun> Joined(IEnumerable<WordRun> parts, string between)
    {
        var runs = new List<WordRun>();
        foreach (var part in parts)
        {
            if (runs.Count > 0 && runs[^1].Change == part.Change)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + between + part.Text };
            }
            else
            {
                runs.Add(part);
            }
        }

        return runs;
    }

    private static string[] Words(string text) => text.Split([' ', '\t', '\r', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
}
