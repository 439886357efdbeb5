using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Redaction;

/// <summary>Finds the German ending that shows a woman: of "Leiterin" and "Ingenieurin" it leaves "Leiter" and "Ingenieur".</summary>
/// <remarks>Only the ending is covered, so that what somebody is still counts, and counts the same for everybody. The plural tells of others and stays. Where more of the
/// word is another one ("Kauffrau", "Krankenschwester"), <see cref="GermanCallings"/> knows it.</remarks>
internal static partial class GermanEndings
{
    private const string Ending = "in";
    private const int ShortestWord = 6;

    // What words for people end in. "Mandarin", "Platin" and "Login" end otherwise.
    private static readonly string[] People =
    [
        "er", "eur", "or", "ist", "ent", "ant", "and", "alyst", "iast", "eut", "är", "idat", "diplomat", "okat", "krat", "soldat", "olog", "agog", "graf", "graph", "nom", "itekt", "soph", "path", "irurg", "pilot", "expert",
        "wirt", "beamt", "gesell", "kolleg", "chef", "dekan", "thekar", "endar", "notar", "archivar", "kommissar", "wart", "schmied", "steinmetz", "detektiv", "opäd", "itän", .. GermanCallings.WithOtherVowel,
    ];

    private static readonly HashSet<string> NoPeople = new(
        "Severin Glycerin Glyzerin Nitroglycerin Katherin Catherin Corin Dorin Florin Victorin Viktorin Christin Kristin Valentin Quentin Argentin Florentin Laurentin Clementin Konstantin Constantin Fernandin Nachhinein Schwerin Hierin Terpentin Serpentin Byzantin".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the endings in a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The places.</returns>
    public static IEnumerable<(RedactionKind Kind, int Start, int Length)> Find(string line) => line.Contains(Ending, StringComparison.OrdinalIgnoreCase)
        ? Word().Matches(line).Where(match => IsWoman(match.Value)).Select(match => (RedactionKind.Gender, match.Index + match.Length - Ending.Length, Ending.Length))
        : [];

    /// <summary>Says whether a word says by its ending that somebody is a woman.</summary>
    /// <param name="word">The word; of one with hyphens the last part counts.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsWoman(string word)
    {
        var last = word[(word.LastIndexOf('-') + 1)..];
        return last.Length >= ShortestWord && (last.EndsWith(Ending, StringComparison.Ordinal) || (last.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && last.All(char.IsUpper))) && !NoPeople.Contains(last) && Array.Exists(People, person => last.AsSpan(0, last.Length - Ending.Length).EndsWith(person, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Returns the word without the ending.</summary>
    /// <param name="word">A word that <see cref="IsWoman"/> says yes to.</param>
    /// <returns>The form that says what somebody is.</returns>
    public static string Without(string word) => word[..^Ending.Length];

    /// <summary>Says whether of some redacted words no more than endings are covered, so that they still say what somebody is.</summary>
    /// <param name="words">The words.</param>
    /// <returns>True also where nothing is covered.</returns>
    public static bool AreAllThatIsCovered(string words) => !Covered().Replace(words, string.Empty).Contains(RedactedDocument.Block, StringComparison.Ordinal);

    // German writes what people are with a capital; in small letters only after a hyphen.
    [GeneratedRegex(@"(?<![\p{L}\d-])\p{Lu}(?:\p{L}|-(?=\p{L})){3,60}(?:in|IN)(?![\p{L}\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\p{L}|\p{L}\.)█{1,9}(?![\p{L}█])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Covered();
}
