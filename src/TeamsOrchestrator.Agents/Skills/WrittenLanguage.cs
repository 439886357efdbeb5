using System.Collections.Frozen;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>Tells German from English texts by their small words.</summary>
internal static class WrittenLanguage
{
    private static readonly FrozenSet<string> German = FrozenSet.Create(
        StringComparer.Ordinal, "und", "der", "die", "das", "mit", "fuer", "von", "sie", "du", "wir", "ist", "ein", "eine", "im", "den", "zu", "oder", "auf", "als", "sowie", "bei", "kenntnisse", "erfahrung");

    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.Ordinal, "and", "the", "of", "with", "for", "to", "you", "we", "is", "a", "an", "in", "or", "on", "as", "experience", "skills");

    /// <summary>Says whether a text is German rather than English.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True where German words prevail.</returns>
    public static bool IsGerman(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        return tokens.Count(token => German.Contains(token.Fold)) > tokens.Count(token => English.Contains(token.Fold));
    }
}
