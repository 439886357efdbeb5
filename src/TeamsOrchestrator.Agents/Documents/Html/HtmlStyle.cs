using System.Globalization;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Html;

/// <summary>What styles say about whether somebody can see a text. Null: not said here.</summary>
/// <param name="IsHidden">Whether nothing of the element is drawn, or nobody could read it.</param>
/// <param name="IsPale">Whether its letters are nearly white.</param>
/// <param name="HasGround">Whether colour or a picture lies behind it.</param>
internal sealed partial record HtmlStyle(bool? IsHidden, bool? IsPale, bool? HasGround)
{
    private const int NearlyWhite = 0xEE;
    private const double TinyPixels = 3;
    private const double Faint = 0.1;
    private const double FarAway = 900;

    public static HtmlStyle None { get; } = new(null, null, null);

    /// <summary>Reads declarations.</summary>
    /// <param name="declarations">As in <c>style="…"</c>.</param>
    /// <returns>What they say.</returns>
    public static HtmlStyle Parse(string declarations)
    {
        var style = None;
        foreach (var declaration in declarations.Split(';', 64))
        {
            var colon = declaration.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                style = style.With(declaration[..colon].Trim().ToLowerInvariant(), Important().Replace(declaration[(colon + 1)..], string.Empty).Trim().ToLowerInvariant());
            }
        }

        return style;
    }

    /// <summary>Returns this style with the gaps filled from the one underneath.</summary>
    /// <param name="under">The style underneath.</param>
    /// <returns>Both together.</returns>
    public HtmlStyle Over(HtmlStyle under) => new(IsHidden ?? under.IsHidden, IsPale ?? under.IsPale, HasGround ?? under.HasGround);

    /// <summary>Says whether a colour can hardly be told from white.</summary>
    /// <param name="color">The colour as styles or attributes write it, in small letters.</param>
    /// <returns>Whether it is nearly white.</returns>
    public static bool IsNearlyWhite(string color) =>
        color is "white" or "snow" or "ivory" or "ghostwhite" or "whitesmoke" or "floralwhite" or "mintcream" or "azure"
        || (Components(color) is [var red, var green, var blue, ..] && red >= NearlyWhite && green >= NearlyWhite && blue >= NearlyWhite);

    private HtmlStyle With(string property, string value) => property switch
    {
        "display" => value == "none" ? this with { IsHidden = true } : this,
        "visibility" => this with { IsHidden = value is "hidden" or "collapse" },
        "mso-hide" => value == "all" ? this with { IsHidden = true } : this,
        "opacity" => Number(value) is <= Faint ? this with { IsHidden = true } : this,
        "font-size" => Pixels(value) is < TinyPixels ? this with { IsHidden = true } : this,
        "left" or "top" or "text-indent" or "margin-left" or "margin-top" => Pixels(value) is < -FarAway ? this with { IsHidden = true } : this,
        "clip" => value.Replace(" ", string.Empty, StringComparison.Ordinal) is "rect(0,0,0,0)" or "rect(0000)" ? this with { IsHidden = true } : this,
        "color" => value == "transparent" || IsTransparent(value) ? this with { IsHidden = true } : this with { IsPale = IsNearlyWhite(value) },
        "background" or "background-color" or "background-image" => this with { HasGround = IsGround(value) },
        _ => this,
    };

    private static bool IsGround(string value) =>
        value is not ("none" or "transparent" or "inherit" or "initial" or "") && !IsNearlyWhite(value.Split(' ')[0]) && !IsTransparent(value);

    private static bool IsTransparent(string color) => Components(color) is [_, _, _, < (int)(Faint * 255)];

    private static List<int>? Components(string color)
    {
        if (color is ['#', ..])
        {
            var digits = color[1..];
            var wide = digits.Length is 3 or 4 ? string.Concat(digits.Select(digit => new string(digit, 2))) : digits;
            return wide.Length is 6 or 8 && uint.TryParse(wide, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
                ? [.. wide.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))]
                : null;
        }

        if (!color.StartsWith("rgb", StringComparison.Ordinal))
        {
            return null;
        }

        var parts = Numbers().Matches(color).Take(4).Select(match => Number(match.Value) ?? 0).ToList();
        return parts.Count < 3 ? null : [.. parts.Take(3).Select(part => (int)part), .. parts.Skip(3).Select(part => (int)(part * 255))];
    }

    private static double? Pixels(string value)
    {
        var match = Length().Match(value);
        if (!match.Success || Number(match.Groups["number"].Value) is not { } number)
        {
            return null;
        }

        return match.Groups["unit"].Value switch
        {
            "em" or "rem" => number * 16,
            "%" => number * 16 / 100,
            "pt" => number * 4 / 3,
            _ => number,
        };
    }

    private static double? Number(string value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"!\s*important", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Important();

    [GeneratedRegex(@"^(?<number>-?(?:\d+\.?\d*|\.\d+))\s*(?<unit>px|pt|em|rem|%|)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Length();

    [GeneratedRegex(@"-?(?:\d+\.?\d*|\.\d+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
