using System.Buffers;
using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Finds what beside a German calling shows whether it is a woman's or a man's: the "r" of "Geprüfter Bilanzbuchhalter", and the last letter of "Ausbildung zum Kaufmann" and "zur Kauffrau".</summary>
/// <remarks>Such words stand beside much else ("Reparatur technischer Geräte", "zum Beispiel"): they go only where what they belong to is what somebody is.</remarks>
internal static partial class GermanCompanions
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(["zum ", "zur ", "er "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds the letters in a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The places.</returns>
    public static IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line) => !line.AsSpan().ContainsAny(Signs) ? []
        : Towards().Matches(line).Where(match => GermanProfessions.IsOne(match.Groups["who"].Value))
            .Concat(Adjectives().Matches(line).Where(match => GermanProfessions.IsMan(match.Groups["who"].Value)))
            .SelectMany(match => match.Groups["it"].Captures).Select(it => (RedactionKind.Gender, it.Index, it.Length));

    // "zum staatlich geprüften Techniker", "zur Gesundheits- und Krankenpflegerin"; "zum/zur" says nothing of anybody.
    [GeneratedRegex(
        @"(?<![\p{L}\d/])[Zz]u(?<it>[mr])\s+(?!/)(?:(?:\p{L}[\p{L}-]{2,40}en|[Ss]taatlich|[Öö]ffentlich)\s+){0,3}(?:\p{Lu}\p{L}{2,40}-\s+und\s+)?(?<who>\p{Lu}(?:\p{L}|-(?=\p{L})){2,60})(?!\p{L}|\s?/|\*|:\p{L}|\()",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Towards();

    // At the beginning of a field only: "medizinischer Fachangestellter", not "Übersetzung medizinischer Fachbücher".
    [GeneratedRegex(
        @"(?:^|(?<=[\d|,;:•·–—(/]\s*|^\W*[*-]\s*|\s-\s*|\b(?:als|bin|[Ss]taatlich|[Öö]ffentlich|und)\s+))\s*"
        + @"(?:(?:\p{L}{2,30}-)?(?i:\p{L}{0,20}(?:geprüft|anerkannt|examiniert|gelernt|gebildet|zertifiziert|approbiert|medizinisch|technisch|kaufmännisch|wissenschaftlich|studentisch|freiberuflich|frei|selbst?ständig|leitend|stellvertretend|"
        + @"diplomiert|vereidigt|beeidigt|bestellt|zugelassen|angehend|pädagogisch|ehrenamtlich|geschäftsführend|verantwortlich|akademisch|promoviert|erfahren|engagiert|qualifiziert|angestellt|niedergelassen|juristisch|künstlerisch|"
        + @"operativ|kommissarisch|extern|intern|erst|zweit|persönlich|gewerblich|fachlich|pharmazeutisch|dual|fest|sicher|treibend|wirtschaftlich))e(?<it>r)\s+){1,3}(?:\p{Lu}\p{L}{2,40}-\s+und\s+)?(?<who>\p{Lu}(?:\p{L}|-(?=\p{L})){2,60})(?!\p{L}|\s?/|\*|:\p{L}|\()",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Adjectives();
}
