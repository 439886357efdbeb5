using System.Globalization;
using System.Resources;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>The words of the local agents, in the language of the criteria.</summary>
internal static class InterviewWords
{
    private static readonly ResourceManager Words = new("TeamsOrchestrator.Agents.Interviews.Words", typeof(InterviewWords).Assembly);

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en");

    public static string Text(string key, CultureInfo culture) => Words.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");

    public static string Format(string key, CultureInfo culture, params object[] values) => string.Format(culture, Text(key, culture), values);
}
