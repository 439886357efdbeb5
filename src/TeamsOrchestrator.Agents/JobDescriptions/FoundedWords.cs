using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.JobDescriptions;

/// <summary>Holds what a model writes to what people wrote: no number, no promise and no tool's name that is not there, and not much longer.</summary>
internal static class FoundedWords
{
    private const int Longest = 300;
    private const int MoreLetters = 60;

    private static readonly Regex Number = Phrases.Of(@"\d+([.,]\d+)*");

    private static readonly Regex Promise = Phrases.Of(
        @"\b(benefits?|bonus(es)?|salary|pay|perks?|free|flexible|home ?office|remote|holidays?|vacation|leave|insurance|pension|car|training budget|great team|competitive|attractive|career|growth"
        + @"|vergütung|gehalt|bonus|zulagen?|kostenlose?[rn]?|flexibl\w*|urlaub(stage)?|dienstwagen|rente|altersvorsorge|weiterbildung\w*|attraktiv\w*|tolle[rns]? team|karriere\w*|aufstieg\w*)\b");

    // "Kubernetes", "SQL", "dbt2": what is written in such letters is the name of something.
    private static readonly Regex Name = Phrases.Of(@"(?-i:\b\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*\b|\b[\p{L}]+\d[\p{L}\d]*\b|\b\p{L}+[+#]+)");

    /// <summary>Says whether a text says no more than its sources do.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="sources">What people wrote.</param>
    public static bool Are(string text, string sources)
    {
        var (said, known) = (PageText.Fold(text), PageText.Fold(sources));
        return said.Length is > 1 and <= Longest && said.Length <= (2 * known.Length) + MoreLetters
            && new[] { Number, Promise, Name }.All(pattern => pattern.Matches(said).All(match => known.Contains(match.Value, StringComparison.OrdinalIgnoreCase)));
    }
}
