using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Human languages and how well they are spoken, on the six levels of the European framework.</summary>
internal static class HumanLanguages
{
    /// <summary>The level of somebody who grew up with a language.</summary>
    public const int Native = 7;

    /// <summary>The level that counts as speaking a language where none is asked for.</summary>
    public const int Usable = 3;

    private const string Table = """
        English: english, englisch, anglais, ingles
        German: german, deutsch, allemand, aleman
        French: french, franzoesisch, francais, frances
        Spanish: spanish, spanisch, espanol, castellano
        Italian: italian, italienisch, italiano
        Portuguese: portuguese, portugiesisch, portugues
        Dutch: dutch, niederlaendisch, nederlands
        Polish: polish, polnisch, polski
        Czech: czech, tschechisch
        Slovak: slovak, slowakisch
        Hungarian: hungarian, ungarisch
        Romanian: romanian, rumaenisch
        Bulgarian: bulgarian, bulgarisch
        Greek: greek, griechisch
        Croatian: croatian, kroatisch
        Serbian: serbian, serbisch
        Slovenian: slovenian, slowenisch
        Ukrainian: ukrainian, ukrainisch
        Russian: russian, russisch
        Turkish: turkish, tuerkisch
        Arabic: arabic, arabisch
        Hebrew: hebrew, hebraeisch
        Persian: persian, farsi, persisch
        Hindi: hindi
        Urdu: urdu
        Bengali: bengali
        Tamil: tamil
        Chinese: chinese, mandarin, chinesisch, cantonese
        Japanese: japanese, japanisch
        Korean: korean, koreanisch
        Vietnamese: vietnamese, vietnamesisch
        Thai: thai
        Indonesian: indonesian, indonesisch
        Swedish: swedish, schwedisch
        Norwegian: norwegian, norwegisch
        Danish: danish, daenisch
        Finnish: finnish, finnisch
        Albanian: albanian, albanisch
        Lithuanian: lithuanian, litauisch
        Latvian: latvian, lettisch
        Estonian: estonian, estnisch
        Catalan: catalan, katalanisch
        Welsh: welsh
        Irish: irish, gaelic
        """;

    private static readonly FrozenDictionary<string, string> Names = Table.Split('\n')
        .Select(line => line.Split(':'))
        .SelectMany(parts => parts[1].Split(',').Select(word => (Word: word.Trim(), Name: parts[0].Trim())))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Levels = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["a1"] = 1,
        ["a2"] = 2,
        ["b1"] = 3,
        ["b2"] = 4,
        ["c1"] = 5,
        ["c2"] = 6,
        ["beginner"] = 1,
        ["elementary"] = 2,
        ["basic"] = 2,
        ["basics"] = 2,
        ["grundkenntnisse"] = 2,
        ["anfaenger"] = 1,
        ["schulkenntnisse"] = 2,
        ["intermediate"] = 3,
        ["conversational"] = 3,
        ["limited"] = 3,
        ["mittelstufe"] = 3,
        ["good"] = 4,
        ["gut"] = 4,
        ["gute"] = 4,
        ["guten"] = 4,
        ["gutes"] = 4,
        ["professional"] = 4,
        ["working"] = 4,
        ["upper"] = 4,
        ["advanced"] = 5,
        ["fluent"] = 5,
        ["fluently"] = 5,
        ["proficient"] = 5,
        ["proficiency"] = 4,
        ["excellent"] = 5,
        ["business"] = 5,
        ["full"] = 5,
        ["fliessend"] = 5,
        ["fliessende"] = 5,
        ["fliessendes"] = 5,
        ["verhandlungssicher"] = 5,
        ["verhandlungssichere"] = 5,
        ["verhandlungssicheres"] = 5,
        ["sichere"] = 4,
        ["native"] = Native,
        ["bilingual"] = Native,
        ["mother"] = Native,
        ["muttersprache"] = Native,
        ["muttersprachler"] = Native,
        ["muttersprachlich"] = Native,
        ["muttersprachniveau"] = Native,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Finds which language a word names.</summary>
    /// <param name="fold">A folded word.</param>
    /// <returns>Its English name, or null.</returns>
    public static string? Find(string fold) =>
        Names.GetValueOrDefault(fold)
        ?? (fold.EndsWith("kenntnisse", StringComparison.Ordinal) ? Names.GetValueOrDefault(fold[..^"kenntnisse".Length]) : null);

    /// <summary>Finds the level that a word names.</summary>
    /// <param name="fold">A folded word.</param>
    /// <returns>1 (A1) to 6 (C2), 7 for native, or null.</returns>
    public static int? LevelOf(string fold) => Levels.TryGetValue(fold, out var level) ? level : null;

    /// <summary>Finds the level that is meant in some tokens: an exact one before words, "working" only lowers "full professional".</summary>
    /// <param name="tokens">The tokens around a language.</param>
    /// <returns>The level, or null.</returns>
    public static int? LevelIn(IEnumerable<Token> tokens)
    {
        int? best = null;
        foreach (var token in tokens)
        {
            if (LevelOf(token.Fold) is { } level)
            {
                if (token.Fold.Length == 2)
                {
                    return level;
                }

                best = best is { } known && (known <= 3 || level <= 3) ? Math.Min(known, level) : Math.Max(best ?? 0, level);
            }
        }

        return best;
    }

    /// <summary>Names a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>For instance C1, or native.</returns>
    public static string NameOf(int level) => level switch
    {
        1 => "A1",
        2 => "A2",
        3 => "B1",
        4 => "B2",
        5 => "C1",
        6 => "C2",
        _ => "native",
    };
}
