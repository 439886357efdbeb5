using System.Text;
using System.Text.RegularExpressions;

namespace TeamsOrchestrator.Agents.Documents;

/// <summary>Finds the language of a text by its script and its small words.</summary>
public static partial class LanguageDetector
{
    private const int LongestSample = 40_000;
    private const int FewestLetters = 12;
    private const int FewestHits = 3;
    private const double ClearLead = 1.3;

    private static readonly Dictionary<string, HashSet<string>> SmallWords = new(StringComparer.Ordinal)
    {
        ["en"] = Words("the and of to in for with on at by from as is are was were an that this have has using including through within across who which "
            + "experience education skills work university present january march may october december languages summary team development management led developed "
            + "responsible certifications employment years january february june july august september november engineer developer knowledge"),
        ["de"] = Words("der die das und mit für von zu zur zum bei als im am den dem des ein eine einer eines einem auf aus nach über unter sowie durch ist sind war wurde "
            + "ich wir sich nicht auch oder seit bis heute berufserfahrung ausbildung kenntnisse sprachen lebenslauf studium schule januar februar märz mai juni juli "
            + "oktober dezember muttersprache fließend verhandlungssicher entwicklung leitung abschluss geboren geburtsdatum staatsangehörigkeit jahre praktikum"),
        ["fr"] = Words("le la les des du de et en un une pour dans sur avec par au aux est sont qui que ce cette nous je mon ma mes depuis expérience expériences "
            + "formation compétences langues diplôme diplômes janvier février mars avril juin juillet août septembre octobre novembre décembre développement gestion ans anglais"),
        ["es"] = Words("el la los las de del y en un una para con por como es son que se su al más desde hasta experiencia educación formación habilidades idiomas "
            + "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre desarrollo gestión inglés español años"),
        ["it"] = Words("il lo la gli le di del della delle dei e in un una per con su da al alla è sono che come nel nella presso dal esperienza istruzione formazione competenze "
            + "lingue gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre sviluppo gestione inglese italiano anni"),
        ["nl"] = Words("de het een en van in op te met voor aan bij als is zijn was werd door naar uit om dat die deze heden werkervaring opleiding vaardigheden talen "
            + "januari februari maart mei juni juli augustus oktober ontwikkeling ervaring jaar nederlands engels"),
        ["pt"] = Words("o a os as de do da dos das e em um uma para com por no na nos nas ao é são que como desde até experiência educação formação habilidades competências idiomas "
            + "janeiro fevereiro março abril maio junho julho setembro outubro novembro dezembro desenvolvimento gestão inglês português anos"),
        ["pl"] = Words("i w z na do od oraz dla przy jest są się że jako przez po doświadczenie wykształcenie umiejętności języki obecnie styczeń luty marzec kwiecień maj czerwiec "
            + "lipiec sierpień wrzesień październik listopad grudzień angielski zawodowe praca lat"),
    };

    /// <summary>Finds the language of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>A two-letter ISO 639-1 code, or null where it is not clear.</returns>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.Length > LongestSample ? text[..LongestSample] : text;
        return ByScript(sample) is { } script ? script.Language : BySmallWords(sample);
    }

    private static Script? ByScript(string text)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, han = 0, kana = 0, arabic = 0, greek = 0, hangul = 0, other = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                0x404 or 0x406 or 0x407 or 0x454 or 0x456 or 0x457 => ukrainian++,
                >= 0x400 and <= 0x52F => cyrillic++,
                >= 0x370 and <= 0x3FF => greek++,
                >= 0x600 and <= 0x6FF => arabic++,
                >= 0x3040 and <= 0x30FF => kana++,
                >= 0x4E00 and <= 0x9FFF => han++,
                >= 0xAC00 and <= 0xD7AF => hangul++,
                < 0x250 when Rune.IsLetter(rune) => latin++,
                _ when Rune.IsLetter(rune) => other++,
                _ => 0,
            };
        }

        // One Chinese character says as much as three Latin letters, and every CV of an engineer is full of Latin names of things.
        (string? Language, int Weight)[] scripts =
        [
            (ukrainian * 20 > cyrillic ? "uk" : "ru", cyrillic + ukrainian), ("el", greek), ("ar", arabic), (kana * 10 > han ? "ja" : "zh", 3 * (han + kana)),
            ("ko", 2 * hangul), (null, other),
        ];
        var best = scripts.MaxBy(script => script.Weight);
        return best.Weight >= FewestLetters && best.Weight * 2 >= latin ? new Script(best.Language) : null;
    }

    private static string? BySmallWords(string text)
    {
        var hits = SmallWords.Keys.ToDictionary(language => language, _ => 0, StringComparer.Ordinal);
        foreach (var word in WordPattern().EnumerateMatches(text))
        {
            var lower = text.Substring(word.Index, word.Length).ToLowerInvariant();
            foreach (var (language, words) in SmallWords)
            {
                hits[language] += words.Contains(lower) ? 1 : 0;
            }
        }

        var ranked = hits.OrderByDescending(pair => pair.Value).ToList();
        return ranked[0].Value >= FewestHits && ranked[0].Value >= ClearLead * ranked[1].Value ? ranked[0].Key : null;
    }

    private static HashSet<string> Words(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordPattern();

    private sealed record Script(string? Language);
}
