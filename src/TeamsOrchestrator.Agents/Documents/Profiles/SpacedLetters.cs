using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Profiles;

/// <summary>Closes up words that are set with a blank between their letters: "J O H N  D O E".</summary>
internal static partial class SpacedLetters
{
    /// <summary>Closes up a line of such words.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The words, with one blank between them; any other line as it is.</returns>
    public static string Close(string line) =>
        Spaced().IsMatch(line) ? string.Join(' ', Gap().Split(line.Trim()).Select(word => word.Replace(" ", string.Empty, StringComparison.Ordinal))) : line;

    // Two words at least, or nobody knows where one ends.
    [GeneratedRegex(@"^\s*\p{L}(?: \p{L}){1,20}(?:\s{2,}\p{L}(?: \p{L}){1,20}){1,4}\s*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Gap();
}
