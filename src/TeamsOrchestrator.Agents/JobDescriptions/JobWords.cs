using System.Globalization;
using System.Resources;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>The words of job descriptions, and those about them.</summary>
internal static class JobWords
{
    private static readonly ResourceManager Words = new("TeamsOrchestrator.Agents.JobDescriptions.Words", typeof(JobWords).Assembly);

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? "de" : "en");

    public static string Text(string key, CultureInfo culture, params object[] values)
    {
        var text = Words.GetString(key, culture) ?? throw new InvalidOperationException($"The words '{key}' are missing.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }
}
