using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Documents;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Finds the German pronouns that show a person's gender, in CVs that speak of their person as "er" or "sie".</summary>
/// <remarks>"Sie" is also "you", "sie" also "they", "ihr" also "its" and "sein" also "to be". So nothing is covered in a CV that never speaks of its
/// person so; and where one does, "sie" only beside a verb in the singular.</remarks>
internal sealed partial class GermanPronouns
{
    private static readonly GermanPronouns None = new(speaksOfIts: false);

    private readonly bool speaksOfIts;

    /// <summary>Gets those of a CV that speaks of its person so.</summary>
    public static GermanPronouns Everywhere { get; } = new(speaksOfIts: true);

    private GermanPronouns(bool speaksOfIts) => this.speaksOfIts = speaksOfIts;

    /// <summary>Looks how a CV speaks of its person.</summary>
    /// <param name="document">The CV.</param>
    /// <param name="language">Its language, or null.</param>
    public static GermanPronouns Of(Document document, string? language) =>
        language is not (null or "de") || !document.EnumerateLines().Any(line => line.Text.Length <= Redactor.LongestLine && (He().IsMatch(line.Text) || She().IsMatch(line.Text)))
            ? None
            : Everywhere;

    public IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line) => !speaksOfIts
        ? []
        : new[] { He(), She(), Him(), Possessive() }.SelectMany(pattern => pattern.Matches(line)).Select(match => (RedactionKind.Gender, match.Index, match.Length));

    // "er-" and "-er" are parts of words, "ER" a diagram.
    [GeneratedRegex(@"(?<![\p{L}\d/(-])[Ee]r(?![\p{L}\d/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex He();

    // A verb in the singular ends in t or te, one for "they" and "you" in n. What ends so and is no verb stands in the lists.
    [GeneratedRegex(
        @"(?<![\p{L}\d])[Ss]ie(?=\s+(?!(?:mit|seit|nicht|oft|selbst|fast|erst|jetzt|meist|damit|dort|heute|bitte|sonst|zuerst|zuletzt|gut|leicht|direkt|zusammen|samt|weit|nebst|laut|statt|jederzeit|insgesamt|konkrete|erste|letzte|weitere|direkte|gesamte|bekannte|gute|beste|rechte|breite|zweite|dritte|vierte)\b)(?:hat|ist|war|wird|kann|soll|darf|muss|will|mag|weiß|bringt|\p{Ll}{2,}te?)\b)"
        + @"|(?<=\b(?:hat|hatte|ist|war|wurde|wird|kann|konnte|soll|sollte|musste|durfte|besitzt|verfügt|verfügte|leitete|arbeitete|betreute|entwickelte|übernahm|absolvierte|begann|wechselte|studierte|promovierte|verantwortete)\s+)sie(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex She();

    [GeneratedRegex(@"(?<![\p{L}\d/(-])(?:[Ii]hm|[Ii]hn)(?![\p{L}\d/-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Him();

    // "sein" alone is a verb unless a noun follows. In capitals inside a sentence "Ihr" speaks to the reader.
    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:(?:seine[rmns]?|ihre[rmns]?)(?![\p{L}\d])|(?:sein|ihr)(?=\s+\p{Lu}))|(?<=^\W*|[.!?]\s+)(?:Seine[rmns]?|Ihre[rmns]?)(?![\p{L}\d])|(?<=^\W*|[.!?]\s+)(?:Sein|Ihr)(?=\s+\p{Lu}\p{Ll})|(?<=\b(?:mit|von|bei|zu|aus|nach|über|für)\s+)(?:ihr|ihm)(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Possessive();
}
