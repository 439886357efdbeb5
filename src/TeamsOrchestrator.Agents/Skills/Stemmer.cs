namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Reduces inflected words to a common form, lightly: it would rather keep two words apart than join two meanings.</summary>
internal static class Stemmer
{
    private static readonly (string Suffix, string Replacement, int MinStem)[] Rules =
    [
        ("isations", "is", 4), ("izations", "is", 4), ("isation", "is", 4), ("ization", "is", 4), ("isierung", "is", 4),
        ("ising", "is", 4), ("izing", "is", 4), ("ised", "is", 4), ("ized", "is", 4), ("ise", "is", 4), ("ize", "is", 4),
        ("ations", "", 4), ("ation", "", 4), ("ions", "", 4), ("ion", "", 4),
        ("ments", "", 4), ("ment", "", 4), ("ings", "", 3), ("ing", "", 3), ("ungen", "", 4), ("ung", "", 4),
        ("ities", "", 4), ("ity", "", 4), ("ied", "y", 3), ("ies", "y", 3), ("ers", "", 4), ("er", "", 4), ("ors", "", 4), ("or", "", 4),
        ("ed", "", 3), ("es", "", 4), ("en", "", 4), ("em", "", 5), ("ly", "", 4), ("al", "", 5), ("s", "", 3), ("e", "", 4),
    ];

    /// <summary>Removes the plural ending, nothing else.</summary>
    /// <param name="fold">A folded word.</param>
    /// <returns>The word without its plural s.</returns>
    public static string Singular(string fold) =>
        fold.Length < 5 || !fold.EndsWith('s') || fold.EndsWith("ss", StringComparison.Ordinal)
            || fold.EndsWith("us", StringComparison.Ordinal) || fold.EndsWith("is", StringComparison.Ordinal)
            ? fold
            : fold.EndsWith("ies", StringComparison.Ordinal) ? fold[..^3] + "y" : fold[..^1];

    /// <summary>Removes the endings of English and German words.</summary>
    /// <param name="fold">A folded word.</param>
    /// <returns>The stem.</returns>
    public static string Stem(string fold)
    {
        if (fold.Length < 5 || char.IsAsciiDigit(fold[0]))
        {
            return fold.Length == 4 && fold[3] == 's' && fold[2] != 's' ? fold[..3] : fold;
        }

        foreach (var (suffix, replacement, minStem) in Rules)
        {
            if (fold.Length - suffix.Length >= minStem && fold.EndsWith(suffix, StringComparison.Ordinal)
                && !(suffix is "s" && fold[^2] == 's'))
            {
                return WithoutDoubledEnd(fold[..^suffix.Length]) + replacement;
            }
        }

        return fold;
    }

    // planned, planning -> plan
    private static string WithoutDoubledEnd(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is 'b' or 'd' or 'g' or 'm' or 'n' or 'p' or 'r' or 't' ? stem[..^1] : stem;
}
