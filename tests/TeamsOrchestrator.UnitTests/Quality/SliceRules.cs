using System.Text.RegularExpressions;

namespace TeamsOrchestrator.UnitTests.Quality;

/// <summary>Finds where one slice of the bot reaches into another.</summary>
internal static partial class SliceRules
{
    /// <summary>Returns what this source text of <paramref name="slice"/> uses of other slices.</summary>
    /// <param name="slice">The folder under Features that the text is from.</param>
    /// <param name="source">The text of one file.</param>
    /// <param name="typesOf">The names of the types of every slice.</param>
    public static IReadOnlyList<string> ForeignUses(string slice, string source, IReadOnlyDictionary<string, string[]> typesOf)
    {
        var byNamespace = FeatureNamespace().Matches(source).Select(match => match.Groups["slice"].Value).Where(name => !string.Equals(name, slice, StringComparison.Ordinal));
        var byShortName = typesOf
            .Where(other => !string.Equals(other.Key, slice, StringComparison.Ordinal))
            .SelectMany(other => other.Value
                .Where(type => Regex.IsMatch(source, $@"(?<![\w.]){other.Key}\.{type}\b", RegexOptions.None, TimeSpan.FromSeconds(1)))
                .Select(type => $"{other.Key}.{type}"));
        return [.. byNamespace.Concat(byShortName).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\bFeatures\.(?<slice>[A-Z]\w*)", RegexOptions.None, 1000)]
    private static partial Regex FeatureNamespace();
}
