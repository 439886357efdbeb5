using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>German words for what somebody is that are another word for a woman than for a man: "Kauffrau" and "Kaufmann", "Krankenschwester", "Friseuse", "Angestellter".</summary>
/// <remarks>It knows the part that tells them apart, so that it can be covered, and a form in which both are the same word, so that what somebody is still counts.</remarks>
internal static partial class GermanCallings
{
    private const int LongestHead = 60;

    // What stands before the part that shows it, that part for women and men, and what stands in its place where the two are compared.
    private static readonly (string[] Heads, string[] Parts, string Common)[] Table =
    [
        (["kauf", "fach", "feuerwehr", "kamera", "geschäfts", "amt", "amts", "ob", "ombuds", "vertrauens", "wach", "bar"], ["frau", "mann"], "mann"),
        (["bar"], ["dame"], "mann"),
        (["putz", "reinigungs", "reinemache", "toiletten", "garderoben"], ["frau", "mann"], "kraft"),
        (["kranken", "stations", "operations", "nacht", "gemeinde", "ober", "säuglings", "intensiv", "anästhesie", "dialyse", "hygiene"], ["schwester"], "pfleger"),
        (["heb"], ["amme"], "amme"),
        (["friseu", "frisö", "masseu", "souffleu", "dompteu"], ["se"], "r"),
        (["steward", "host"], ["ess"], string.Empty),
        (["diakon"], ["isse"], string.Empty),
        (["zimmer", "kinder"], ["mädchen"], "mädchen"),
        (["empfangs", "haus"], ["dame"], "dame"),
        (["tages"], ["mutter", "vater"], "mutter"),
        (["angestellte", "beauftragte", "auszubildende", "bevollmächtigte", "vorsitzende", "sachverständige", "studierende", "abgeordnete", "beamte", "bedienstete", "beschäftigte", "selbständige", "selbstständige", "delegierte", "vorgesetzte", "reisende"], ["r"], string.Empty),
    ];

    // Of these the vowel changes too: "Ärztin", "Rechtsanwältin".
    private static readonly (string Woman, string Man)[] Changed = [("ärzt", "arzt"), ("anwält", "anwalt"), ("köch", "koch"), ("rät", "rat"), ("vorständ", "vorstand"), ("beamt", "beamte")];

    // What a man is called is another word.
    private const string Midwife = "hebamme";
    private const string MaleMidwife = "entbindungspfleger";
    private const string MaleMidwifePart = "pfleger";

    private static readonly (string Ending, int Part)[] Endings =
        [.. Table.SelectMany(row => row.Heads.SelectMany(head => row.Parts.Select(part => (head + part, part.Length)))), (MaleMidwife, MaleMidwifePart.Length)];

    // A line without any of them is looked at no further.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [.. Endings.Select(ending => ending.Ending).Distinct(StringComparer.Ordinal), "kfm", "kffr", "Dr.", "Prof.", "Ing.", "Mag."], StringComparison.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<char, (string Ending, string Common)[]> Whole = Table
        .SelectMany(row => row.Heads.SelectMany(head => row.Parts.Select(part => (Ending: Tokenizer.Fold(head + part), Common: Tokenizer.Fold(head + row.Common)))))
        .Concat(Changed.Select(pair => (Ending: Tokenizer.Fold(pair.Woman) + "in", Common: Tokenizer.Fold(pair.Man))))
        .Append((Ending: "kffr", Common: "kfm"))
        .Append((Ending: MaleMidwife, Common: Midwife))
        .Where(pair => !string.Equals(pair.Ending, pair.Common, StringComparison.Ordinal))
        .GroupBy(pair => pair.Ending[^1])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(pair => pair.Ending.Length).ToArray());

    private static readonly (string Head, string Common)[] Covered =
        [.. Table.SelectMany(row => row.Heads.Select(head => (Head: Tokenizer.Fold(head), Common: Tokenizer.Fold(head + row.Common))))
            .Concat(Changed.Select(pair => (Head: Tokenizer.Fold(pair.Woman), Common: Tokenizer.Fold(pair.Man))))
            .Append((Head: MaleMidwife[..^MaleMidwifePart.Length], Common: Midwife)).DistinctBy(pair => pair.Head, StringComparer.Ordinal).OrderByDescending(pair => pair.Head.Length)];

    /// <summary>Gets what the words for women end in, before "in", where the word for men has another vowel.</summary>
    public static IEnumerable<string> WithOtherVowel => Changed.Select(pair => pair.Woman);

    /// <summary>Finds in a line the parts of words that show whether somebody is a woman or a man.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The places. Nothing is found where both forms are named: "Kaufmann/-frau" says nothing about anybody.</returns>
    public static IEnumerable<(int Start, int Length)> Find(string line) =>
        !line.AsSpan().ContainsAny(Signs) ? [] : Word().Matches(line)
            .Select(match => (Start: match.Index + match.Length - PartOf(match.Value), Length: PartOf(match.Value)))
            .Where(place => place.Length > 0)
            .Concat(Abbreviation().Matches(line).Select(match => match.Groups["it"]).Select(it => (Start: it.Index, it.Length)))
            .Where(place => !Both().Matches(line).Any(both => both.Index <= place.Start && place.Start < both.Index + both.Length));

    /// <summary>Returns the same word for somebody of the other sex, as far as it has one.</summary>
    /// <param name="word">A word.</param>
    /// <returns>The other word, or null where it says nothing.</returns>
    public static string? OfTheOther(string word)
    {
        var other = Changed.Where(pair => word.EndsWith(pair.Woman + "in", StringComparison.OrdinalIgnoreCase)).Select(pair => Like(word, pair.Woman.Length + "in".Length, pair.Man)).FirstOrDefault();
        return other
            ?? (PartOf(word) is var part and > 0 ? word[^part..].ToLowerInvariant() switch
            {
                "frau" => Like(word, part, "mann"),
                "mann" => Like(word, part, "frau"),
                "schwester" => Like(word, part, "pfleger"),
                "se" => Like(word, part, "r"),
                "ess" or "r" => word[..^part],
                "mutter" => Like(word, part, "vater"),
                "amme" => Like(word, part + 3, MaleMidwife),
                "vater" => Like(word, part, "mutter"),
                _ => null,
            }
            : null);
    }

    /// <summary>Brings a folded word into the form that it has in common for women and men.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="fold">The word as folded.</param>
    /// <param name="isCovered">Whether its ending is covered.</param>
    /// <returns>The form; of most words the word itself.</returns>
    public static string Common(string word, string fold, bool isCovered)
    {
        if (isCovered)
        {
            var known = Array.Find(Covered, pair => fold.EndsWith(pair.Head, StringComparison.Ordinal));
            return known.Head is not null ? string.Concat(fold.AsSpan(0, fold.Length - known.Head.Length), known.Common)
                : fold is "k" || fold.EndsWith("kk", StringComparison.Ordinal) ? fold + "fm"
                : fold;
        }

        if (fold.Length > 3 && Whole.TryGetValue(fold[^1], out var endings))
        {
            foreach (var (ending, common) in endings)
            {
                if (fold.EndsWith(ending, StringComparison.Ordinal))
                {
                    return string.Concat(fold.AsSpan(0, fold.Length - ending.Length), common);
                }
            }
        }

        return fold.EndsWith("in", StringComparison.Ordinal) && char.IsUpper(word[0]) && Redaction.GermanEndings.IsWoman(word) ? fold[..^2] : fold;
    }

    /// <summary>Writes a word whose ending is covered as it is written of everybody, where the number of covered letters would tell.</summary>
    /// <param name="word">What is left of the word.</param>
    /// <param name="covered">How many letters of it are covered.</param>
    /// <returns>The word, or null where it stays as it is: "Kauf████" is both.</returns>
    public static string? Written(string word, int covered)
    {
        var changed = Array.Find(Changed, pair => covered == "in".Length && word.EndsWith(pair.Woman, StringComparison.OrdinalIgnoreCase));
        if (changed.Woman is not null)
        {
            return Like(word, changed.Woman.Length, changed.Man);
        }

        if (covered == "amme".Length && word.EndsWith(Midwife[..^covered], StringComparison.OrdinalIgnoreCase))
        {
            return Like(word, Midwife.Length - covered, Midwife);
        }

        var row = Array.Find(Table, known => Array.Exists(known.Parts, part => part.Length == covered) && Array.Exists(known.Heads, head => word.EndsWith(head, StringComparison.OrdinalIgnoreCase)));
        return row.Heads is not null ? row.Parts.All(part => part.Length == row.Common.Length) ? null : word + (char.IsLower(word[^1]) ? row.Common : row.Common.ToUpperInvariant())
            : covered == MaleMidwifePart.Length && word.EndsWith(MaleMidwife[..^covered], StringComparison.OrdinalIgnoreCase) ? Like(word, MaleMidwife.Length - covered, Midwife)
            : covered is 2 or 3 && (word.EndsWith('K') || word.EndsWith("kk", StringComparison.Ordinal)) ? word + "fm"
            : null;
    }

    /// <summary>Says how much at the end of a word shows whether somebody is a woman or a man.</summary>
    /// <param name="word">The word.</param>
    /// <returns>How many letters; of most words none.</returns>
    public static int PartOf(string word)
    {
        foreach (var (ending, part) in Endings)
        {
            if (word.Length - ending.Length <= LongestHead && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return part;
            }
        }

        return 0;
    }

    private static string Like(string word, int part, string other)
    {
        var isFirst = part == word.Length;
        var cased = word.Length > 1 && word.All(character => !char.IsLower(character)) ? other.ToUpperInvariant()
            : isFirst && char.IsUpper(word[0]) ? string.Concat(other[..1].ToUpperInvariant(), other[1..])
            : other;
        return word[..^part] + cased;
    }

    // German writes what people are with a capital; in small letters only after a hyphen.
    [GeneratedRegex(@"(?<![\p{L}\d-])\p{Lu}(?:\p{L}|-(?=\p{L})){3,80}(?![\p{L}\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    // "Dipl.-Kffr.", "Bankkfm.", and the titles of women: "Dr.in", "Mag.a".
    [GeneratedRegex(@"(?<!\p{L})(?:\p{Lu}\p{Ll}*k|K)(?<it>fm|ffr)(?!\p{L})|(?<!\p{L})(?:Dr|Prof|Ing|Mag)\.(?<it>in|a|ⁱⁿ|ᵃ|ª)(?!\p{L})", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"\b\p{L}{0,60}?(?:mann|frau)\s?(?:/|\bund\b|\boder\b|\bbzw\.)\s?-?\p{L}{0,60}?(?:mann|frau)\b|\bKf(?:m|fr)\.?\s?/\s?-?Kf(?:m|fr)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000)]
    private static partial Regex Both();
}
