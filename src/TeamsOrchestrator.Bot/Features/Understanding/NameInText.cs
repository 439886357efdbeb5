using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;

namespace TeamsOrchestrator.Bot.Features.Understanding;

/// <summary>Finds names in what somebody wrote.</summary>
internal static partial class NameInText
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Splits a text into the words that may be parts of names.</summary>
    public static IEnumerable<string> PartsOf(string text) => Patiently.Do(() => Part().Matches(text).Select(match => match.Value).ToList());

    /// <summary>Puts something in the place of a name, with the ending that makes it somebody's.</summary>
    public static string Replace(string text, string name, string with)
    {
        var words = string.Join(@"\s+", PartsOf(name).Select(Regex.Escape));
        return words.Length == 0 ? text : Patiently.Do(() => Regex.Replace(text, $@"(?<![\p{{L}}\p{{N}}-]){words}(?:['’]s)?(?![\p{{L}}\p{{N}}])", with.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Limit));
    }

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Part();
}
