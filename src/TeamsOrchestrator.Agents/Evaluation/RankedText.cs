namespace TeamsOrchestrator.Agents.Evaluation;

/// <summary>The words of a text as plain ranking methods see them: letters and digits in small letters, nothing else known about them.</summary>
internal static class RankedText
{
    /// <summary>Counts the words of a text.</summary>
    public static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var start = -1;
        for (var index = 0; index <= text.Length; index++)
        {
            var isPart = index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] is '+' or '#');
            if (isPart && start < 0)
            {
                start = index;
            }
            else if (!isPart && start >= 0)
            {
                var word = text[start..index].ToLowerInvariant();
                counts[word] = counts.GetValueOrDefault(word) + 1;
                start = -1;
            }
        }

        return counts;
    }
}
