using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>The style sheets inside a file, as far as they say something about single elements, classes and ids.</summary>
internal sealed partial class HtmlStyleSheet
{
    private const int MostRules = 2000;
    private const int LongestSheet = 200_000;

    private readonly Dictionary<string, HtmlStyle> rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets a value indicating whether something that this sheet does not follow puts colour behind elements.</summary>
    public bool ColoursOthers { get; private set; }

    /// <summary>Adds a sheet.</summary>
    /// <param name="css">Its text.</param>
    public void Add(string css)
    {
        if (css.Length > LongestSheet)
        {
            return;
        }

        foreach (Match rule in Rule().Matches(Comment().Replace(css, string.Empty)).Take(MostRules))
        {
            var style = HtmlStyle.Parse(rule.Groups["body"].Value);
            foreach (var selector in rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Simple().IsMatch(selector))
                {
                    rules[selector] = style.Over(rules.GetValueOrDefault(selector, HtmlStyle.None));
                }
                else
                {
                    ColoursOthers |= style.HasGround == true;
                }
            }
        }
    }

    /// <summary>Returns what the sheets say about an element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="classes">Its classes, separated by blanks.</param>
    /// <param name="id">Its id, or empty.</param>
    /// <returns>The style.</returns>
    public HtmlStyle For(string name, string classes, string id)
    {
        if (rules.Count == 0)
        {
            return HtmlStyle.None;
        }

        var style = rules.GetValueOrDefault(name, HtmlStyle.None);
        foreach (var one in classes.Split((char[]?)null, 20, StringSplitOptions.RemoveEmptyEntries))
        {
            style = rules.GetValueOrDefault($".{one}", HtmlStyle.None).Over(style);
            style = rules.GetValueOrDefault($"{name}.{one}", HtmlStyle.None).Over(style);
        }

        return rules.GetValueOrDefault($"#{id}", HtmlStyle.None).Over(style);
    }

    [GeneratedRegex(@"(?<selectors>(?>[^{}@;]{1,2000}))\{(?<body>(?>[^{}]{0,4000}))\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?:[\w-]+|[\w-]*\.[\w-]+|\#[\w-]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Simple();
}
