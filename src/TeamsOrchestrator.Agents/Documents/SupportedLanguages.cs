namespace TeamsOrchestrator.Agents.Documents;

/// <summary>The languages in which the local agents may judge. A CV in any other is <i>not screened</i> and goes to people.</summary>
public static class SupportedLanguages
{
    /// <summary>Gets the languages as two-letter ISO 639-1 codes.</summary>
    public static IReadOnlyList<string> All { get; } = ["en", "de"];

    /// <summary>Says whether the agents may judge in a language.</summary>
    /// <param name="language">A two-letter code, or null where the language is not clear.</param>
    /// <returns>Whether it is supported.</returns>
    public static bool Contains(string? language) => language is not null && All.Contains(language, StringComparer.OrdinalIgnoreCase);
}
