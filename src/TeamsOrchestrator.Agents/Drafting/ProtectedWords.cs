using System.Globalization;
using System.Resources;

namespace TeamsOrchestrator.Agents.Drafting;

/// <summary>Why a protected attribute must not count and what can be asked instead, in English and German.</summary>
public static class ProtectedWords
{
    private static readonly ResourceManager Resources = new("TeamsOrchestrator.Agents.Drafting.Words", typeof(ProtectedWords).Assembly);

    /// <summary>Says why an attribute must not count.</summary>
    /// <param name="kind">The attribute.</param>
    /// <param name="culture">The reader's language; any but German gives English.</param>
    /// <returns>One sentence.</returns>
    public static string Explain(ProtectedAttribute kind, CultureInfo culture) => Text($"{kind}.Why", culture);

    /// <summary>Says what can be asked instead.</summary>
    /// <param name="kind">The attribute.</param>
    /// <param name="culture">The reader's language; any but German gives English.</param>
    /// <returns>One sentence.</returns>
    public static string Instead(ProtectedAttribute kind, CultureInfo culture) => Text($"{kind}.Instead", culture);

    /// <summary>Words a language requirement without the mother tongue.</summary>
    internal static string FluentIn(string language, CultureInfo culture) => string.Format(culture, Text("NativeLanguage.Level", culture), language);

    private static string Text(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");
}
