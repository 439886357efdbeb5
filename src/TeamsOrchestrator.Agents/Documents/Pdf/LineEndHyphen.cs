using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents.Pdf;

/// <summary>Makes a word that a line end divides whole again. A hyphen of the line end goes, one of the word stays: "experi-" and "ence"
/// are one word, "multi-" and "account" are a compound. Nothing on the page tells them apart but the words themselves.</summary>
internal sealed partial class LineEndHyphen
{
    private const int ShortestPart = 3;

    // "Front- and backend", "Haus- und Gartenarbeit": the first word is whole, and the hyphen stands for the rest of it.
    private static readonly FrozenSet<string> Conjunctions = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "and", "or", "und", "oder", "bzw", "sowie", "to", "bis", "as", "als");

    private static readonly FrozenSet<string> FirstParts = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "multi", "cross", "self", "non", "anti", "semi", "quasi");

    // Of these the rest is no word of its own: "multi-ple", "self-ish".
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "ple", "ples", "plied", "plier", "pliers", "plies", "plying", "plication", "plicity", "tude", "ish", "less", "ing", "ings", "ness", "sense", "etheless");

    // No syllables of a longer word, so what stands before them is a word too.
    private static readonly FrozenSet<string> SecondParts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "driven", "based", "oriented", "orientated", "friendly", "facing", "functional", "centric", "centered", "centred", "focused", "focussed", "specific", "agnostic", "aware", "quality", "performance",
        "performing", "volume", "throughput", "availability", "latency", "frequency", "tenant", "tenancy", "threaded", "party", "making", "solving", "managed", "hosted", "owned", "motivated", "taught", "employed",
        "critical", "sensitive", "intensive", "effective", "efficient", "relational", "disciplinary", "cultural", "border", "scale", "level", "language");

    private static readonly FrozenSet<string> Compounds = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "front-end", "back-end", "high-end", "end-to", "end-user", "end-users", "real-time", "real-world", "full-time", "part-time", "full-stack", "long-term", "short-term", "mid-term", "long-standing", "open-source",
        "in-house", "in-depth", "in-memory", "on-site", "off-site", "on-premise", "on-premises", "on-demand", "on-call", "hands-on", "built-in", "up-to", "state-of", "step-by", "day-to", "face-to", "peer-to",
        "client-side", "server-side", "cloud-native", "cutting-edge", "leading-edge", "start-up", "start-ups", "follow-up", "team-building", "test-first", "low-code", "no-code", "well-known", "well-established",
        "entry-level", "key-value", "award-winning", "market-leading", "world-class", "high-traffic", "high-impact", "man-months", "two-year", "three-year", "four-year", "five-year", "two-week", "three-month", "six-month");

    private readonly HashSet<string> words;

    /// <summary>Initializes a new instance of the <see cref="LineEndHyphen"/> class.</summary>
    /// <param name="texts">The texts of the page: a word that it writes elsewhere without a line end is the best witness.</param>
    public LineEndHyphen(IEnumerable<string> texts) =>
        words = texts.SelectMany(text => Word().Matches(text)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says whether a line ends in a hyphen that may divide a word.</summary>
    /// <param name="line">The line.</param>
    /// <returns>Whether it does.</returns>
    public static bool EndsIn(string line) => line.Length > 2 && line[^1] is '-' or '\u2010' && char.IsLetter(line[^2]) && char.IsLetter(line[^3]);

    /// <summary>Joins a line with the next one where a word is divided between them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The line below it.</param>
    /// <returns>The line with the whole word, and what is left of the next one; null where no word is divided.</returns>
    public (string Line, string Remainder)? Join(string line, string next)
    {
        if (!EndsIn(line) || !char.IsLower(next[0]))
        {
            return null;
        }

        var blank = next.IndexOf(' ');
        var rest = blank < 0 ? next : next[..blank];
        var second = Letters().Match(rest).Value;
        if (Conjunctions.Contains(second) && second.Length == rest.Length)
        {
            return null;
        }

        var first = LastLetters().Match(line[..^1]).Value;
        return ((IsCompound(first, second) ? line : line[..^1]) + rest, blank < 0 ? string.Empty : next[(blank + 1)..].TrimStart());
    }

    private bool IsCompound(string first, string second)
    {
        if (words.Contains($"{first}-{second}") || Compounds.Contains($"{first}-{second}"))
        {
            return true;
        }

        if (words.Contains(first + second))
        {
            return false;
        }

        return (FirstParts.Contains(first) && second.Length >= ShortestPart && !Endings.Contains(second)) || (first.Length >= ShortestPart && SecondParts.Contains(second));
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{L}+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastLetters();
}
