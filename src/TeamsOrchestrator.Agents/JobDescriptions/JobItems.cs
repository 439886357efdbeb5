using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Cuts notes into items, as people write them: a line each, with or without a sign before it, or several sentences in one line.</summary>
public static class JobItems
{
    private static readonly Regex Sign = Phrases.Of(@"^\s*([-–—*•·▪o◦]|\d{1,2}[.)])\s+");

    /// <summary>Cuts a text into its items, none twice.</summary>
    /// <param name="text">The notes.</param>
    /// <returns>The items.</returns>
    public static IReadOnlyList<string> Of(string? text) => Patiently.Do(() => Cut(text ?? string.Empty));

    /// <summary>Takes the sign of an item off a line.</summary>
    internal static string WithoutSign(string line) => Sign.Replace(line, string.Empty).Trim();

    internal static bool HasSign(string line) => Sign.IsMatch(line);

    private static List<string> Cut(string text)
    {
        var lines = text.Split('\n').Select(line => PageText.Fold(WithoutSign(line))).Where(line => line.Length > 0).ToList();
        var parts = lines.Count == 1 ? lines[0].Split(';').SelectMany(Sentences.Split) : lines;
        return [.. parts.Select(part => part.Trim().TrimEnd(';', ',').Trim()).Where(part => part.Any(char.IsLetterOrDigit)).Select(Capitalised).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // "dbt" and "iOS" are written as they are; a word of running text begins with a capital.
    private static string Capitalised(string item)
    {
        var word = item.Split(' ')[0];
        return word.Length > 3 && word.All(letter => char.IsLower(letter) || letter is '-' or ',') ? char.ToUpperInvariant(item[0]) + item[1..] : item;
    }
}
