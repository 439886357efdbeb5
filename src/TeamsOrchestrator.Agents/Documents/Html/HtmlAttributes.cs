using System.Net;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>The attributes of a tag.</summary>
internal static partial class HtmlAttributes
{
    private const int Longest = 8000;

    /// <summary>Reads the attributes of a tag.</summary>
    /// <param name="text">What stands between its name and its end.</param>
    /// <returns>The first value of each, entities decoded.</returns>
    public static Dictionary<string, string> Parse(string text)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (text.Length is 0 or > Longest)
        {
            return found;
        }

        foreach (Match match in Attribute().Matches(text))
        {
            found.TryAdd(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value).Trim());
        }

        return found;
    }

    [GeneratedRegex(@"(?<name>[^\s=/>""']+)(?:\s*=\s*(?:""(?<value>[^""]*)""|'(?<value>[^']*)'|(?<value>[^\s""'>]+)))?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Attribute();
}
