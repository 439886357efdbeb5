namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Cuts running text into sentences.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "z.b", "b.sc", "m.sc", "ph.d", "bzw", "ggf", "inkl", "approx", "no", "nr", "vs", "dr", "mr", "ms", "mrs", "st", "b.a", "m.a", "dipl", "incl", "bspw", "u.a", "d.h", "b", "u", "z", "d", "m"];

    /// <summary>Cuts a text behind full stops, question and exclamation marks that end a sentence.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The sentences, verbatim and trimmed.</returns>
    public static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is '.' or '!' or '?' && IsEnd(text, start, index))
            {
                yield return text[start..(index + 1)].Trim();
                start = index + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool IsEnd(string text, int start, int index)
    {
        if (index + 1 < text.Length && !char.IsWhiteSpace(text[index + 1]))
        {
            return false;
        }

        var wordStart = index;
        while (wordStart > start && !char.IsWhiteSpace(text[wordStart - 1]))
        {
            wordStart--;
        }

        var word = text[wordStart..index].TrimStart('(').ToLowerInvariant();
        return text[index] != '.' || !Abbreviations.Contains(word, StringComparer.Ordinal);
    }
}
