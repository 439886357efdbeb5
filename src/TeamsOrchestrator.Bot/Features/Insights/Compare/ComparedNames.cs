using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Bot.Features.Insights.Compare;

/// <summary>Reads whom somebody wants to see beside each other: codes in any way of writing them, and names with commas or "and" between.</summary>
internal static partial class ComparedNames
{
    /// <summary>Reads them.</summary>
    /// <returns>Codes and names in the order in which they were said, as often as they were said.</returns>
    public static IReadOnlyList<string> Read(string text)
    {
        var named = new List<string>();
        foreach (var part in Between().Split(text.ReplaceLineEndings(" ")).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var codes = Codes().Matches(part);
            if (codes.Count > 0 && Codes().Replace(part, string.Empty).Trim().Length == 0)
            {
                named.AddRange(codes.Select(code => code.Value));
            }
            else
            {
                named.Add(part);
            }
        }

        return named;
    }

    [GeneratedRegex(@"[,;/&+]|(?<!\S)(?:and|with|to|vs\.?|versus|und|mit|gegen)(?!\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])c[-\s\u2010\u2011\u2013]?\d{1,9}(?![\p{L}\p{N}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Codes();
}
