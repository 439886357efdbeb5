using System.Collections.Frozen;
using System.Globalization;

namespace TeamsOrchestrator.Agents.Skills;

/// <summary>A number of years in a text: "5+ years", "3-5 years", "18 months", "mindestens fünf Jahre".</summary>
/// <param name="Years">The number, the lower one of a range.</param>
/// <param name="First">The index of the first token.</param>
/// <param name="Last">The index of the last token.</param>
internal readonly record struct YearsPhrase(double Years, int First, int Last)
{
    private const int MostYears = 50;
    private const int MonthsOfAYear = 12;

    // "Several" asks for more than one; how many more is not said.
    private const double Several = 2;

    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["fifteen"] = 15,
        ["twenty"] = 20,
        ["ein"] = 1,
        ["einem"] = 1,
        ["zwei"] = 2,
        ["drei"] = 3,
        ["vier"] = 4,
        ["fuenf"] = 5,
        ["sechs"] = 6,
        ["sieben"] = 7,
        ["acht"] = 8,
        ["neun"] = 9,
        ["zehn"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Units = FrozenSet.Create(StringComparer.Ordinal, "year", "years", "yr", "yrs", "jahr", "jahre", "jahren");

    private static readonly FrozenSet<string> Months = FrozenSet.Create(StringComparer.Ordinal, "month", "months", "monat", "monate", "monaten");

    private static readonly FrozenSet<string> Adjectives = FrozenSet.Create(StringComparer.Ordinal, "jaehrige", "jaehriger", "jaehrigen");

    /// <summary>Finds every number of years that is not an age.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <returns>The phrases in order.</returns>
    public static IEnumerable<YearsPhrase> FindAll(IReadOnlyList<Token> tokens)
    {
        var index = 0;
        while (index < tokens.Count)
        {
            if (At(tokens, index) is { } phrase)
            {
                yield return phrase;
                index = phrase.Last;
            }

            index++;
        }
    }

    private static YearsPhrase? At(IReadOnlyList<Token> tokens, int index)
    {
        var word = tokens[index].Fold;
        if (word is "mehrjaehrige" or "mehrjaehriger" or "mehrjaehrigen"
            || (word is "several" or "mehrere" && index + 1 < tokens.Count && Units.Contains(tokens[index + 1].Fold)))
        {
            return new YearsPhrase(Several, index, word.StartsWith("mehrj", StringComparison.Ordinal) ? index : index + 1);
        }

        if (NumberAt(tokens, index) is not { } years)
        {
            return null;
        }

        // Over the upper end of a range, "or more", a plus sign, to the unit.
        var unit = index + 1;
        while (unit < tokens.Count && unit <= index + 3 && tokens[unit].Before < Gap.Stop && (NumberAt(tokens, unit) is not null || IsBetween(tokens[unit].Fold)))
        {
            unit++;
        }

        if (unit >= tokens.Count || tokens[unit].Before >= Gap.Stop)
        {
            return null;
        }

        var isYears = (Units.Contains(tokens[unit].Fold) || Adjectives.Contains(tokens[unit].Fold)) && years < MostYears && !IsAge(tokens, unit);
        return isYears ? new YearsPhrase(years, index, unit)
            : Months.Contains(tokens[unit].Fold) && !IsDeadline(tokens, index) ? new YearsPhrase(years / MonthsOfAYear, index, unit)
            : null;
    }

    private static double? NumberAt(IReadOnlyList<Token> tokens, int index)
    {
        var word = tokens[index].Fold;
        if (Numbers.TryGetValue(word, out var spelled))
        {
            return spelled;
        }

        var digits = word.EndsWith('+') ? word[..^1] : word;
        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and < MostYears * MonthsOfAYear ? number : null;
    }

    private static bool IsBetween(string fold) => fold is "to" or "bis" or "or" or "more" or "oder" or "mehr" or "plus" or "full" or "volle";

    // "within 24 months", "in 6 Monaten": how fast it was, not how long it was done.
    private static bool IsDeadline(IReadOnlyList<Token> tokens, int index) =>
        index > 0 && tokens[index].Before < Gap.Stop && tokens[index - 1].Fold is "in" or "within" or "every" or "after" or "innerhalb" or "binnen" or "nach" or "alle";

    // "at least 25 years old", "30 Jahre alt", "years of age", "in 5 years"
    private static bool IsAge(IReadOnlyList<Token> tokens, int unit) =>
        unit + 1 < tokens.Count && (tokens[unit + 1].Fold is "old" or "alt" or "ago"
            || (tokens[unit + 1].Fold is "of" && unit + 2 < tokens.Count && tokens[unit + 2].Fold is "age"));
}
