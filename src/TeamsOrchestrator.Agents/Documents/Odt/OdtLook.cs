using System.Globalization;
using System.Xml;

namespace TeamsOrchestrator.Agents.Documents.Odt;

/// <summary>How a style of an ODT makes text look, as far as it matters for whether somebody can see it. Null: not said here.</summary>
/// <param name="Parent">The style that it builds on, or null.</param>
/// <param name="IsHidden">Whether the text is formatted as hidden, or too small to read.</param>
/// <param name="IsPale">Whether its letters are nearly white.</param>
/// <param name="HasGround">Whether a colour lies behind it.</param>
internal sealed record OdtLook(string? Parent, bool? IsHidden, bool? IsPale, bool? HasGround)
{
    private const int NearlyWhite = 0xEE;
    private const double TinyPoints = 3;

    public static OdtLook Plain { get; } = new(null, null, null, null);

    /// <summary>Returns this look with the gaps filled from the one underneath.</summary>
    /// <param name="under">The look underneath.</param>
    /// <returns>Both together.</returns>
    public OdtLook Over(OdtLook under) => new(under.Parent, IsHidden ?? under.IsHidden, IsPale ?? under.IsPale, HasGround ?? under.HasGround);

    /// <summary>Returns this look with what an element of properties says.</summary>
    /// <param name="reader">A reader at the element.</param>
    /// <returns>Both together.</returns>
    public OdtLook With(XmlReader reader)
    {
        var look = this;
        while (reader.MoveToNextAttribute())
        {
            look = (reader.LocalName, reader.Value) switch
            {
                ("display", "none") when reader.NamespaceURI.Contains("text", StringComparison.Ordinal) => look with { IsHidden = true },
                ("font-size", var size) when Points(size) is < TinyPoints => look with { IsHidden = true },
                ("color", var color) => look with { IsPale = IsNearlyWhite(color) },
                ("background-color", var ground) when ground != "transparent" => look with { HasGround = !IsNearlyWhite(ground) },
                ("fill", var fill) when fill is "solid" or "bitmap" or "gradient" => look with { HasGround = true },
                _ => look,
            };
        }

        reader.MoveToElement();
        return look;
    }

    private static double? Points(string size) =>
        size.EndsWith("pt", StringComparison.Ordinal) && double.TryParse(size.AsSpan(0, size.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) ? points : null;

    private static bool IsNearlyWhite(string color) =>
        color is ['#', _, _, _, _, _, _] && int.TryParse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
        && (rgb >> 16) >= NearlyWhite && ((rgb >> 8) & 0xFF) >= NearlyWhite && (rgb & 0xFF) >= NearlyWhite;
}
