using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Makes the expressions by which phrases are recognised.</summary>
/// <remarks>They are matched with sentences of bounded length only and hold no nested repetition, so the time limit is a last resort.
/// Expressions without backtracking would need half a second to be made.</remarks>
internal static class Phrases
{
    /// <summary>The longest sentence that is looked at. No requirement and no instruction is longer.</summary>
    public const int LongestSentence = 2000;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Limit);
}
