using System.Text.RegularExpressions;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What follows <c>screen</c>, read without knowing any person.</summary>
/// <param name="Confidential">Whether only the people named shall see it.</param>
/// <param name="Splits">The ways to split it into title and managers at a " for ", the last one first; the whole text as title comes at the end.</param>
internal sealed partial record ScreenText(bool Confidential, IReadOnlyList<ScreenText.Split> Splits)
{
    /// <summary>Reads the text.</summary>
    public static ScreenText Read(string text)
    {
        var rest = text.Trim();
        var confidential = ConfidentialWord().Match(rest);
        rest = confidential.Success ? rest[confidential.Length..] : rest;
        var splits = ForWord().Matches(rest).Reverse().Select(match => SplitAt(rest, match)).Where(split => split.Managers.Count > 0);
        return new ScreenText(confidential.Success, [.. splits, new Split(rest.Trim(), [], DecisionPolicy.Any)]);
    }

    private static Split SplitAt(string text, Match match)
    {
        var people = text[(match.Index + match.Length)..].Trim();
        var both = BothWord().Match(people);
        var names = AndWord().Split(both.Success ? people[both.Length..] : people).Select(name => name.Trim(' ', '.', ',')).Where(name => name.Length > 0);
        return new Split(text[..match.Index].Trim(), [.. names], both.Success ? DecisionPolicy.All : DecisionPolicy.Any);
    }

    [GeneratedRegex(@"^(?:confidential|vertraulich)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ConfidentialWord();

    [GeneratedRegex(@"(?:^|\s+)(?:for|für)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForWord();

    [GeneratedRegex(@"^(?:both|beide)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BothWord();

    [GeneratedRegex(@"\s+(?:and|und|&)\s+|\s*,\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AndWord();

    /// <summary>One way to read it.</summary>
    /// <param name="Title">The title; empty where the text began with the managers.</param>
    /// <param name="Managers">The managers as written; empty where there are none.</param>
    /// <param name="Policy">Whether the first decision counts or each decides.</param>
    internal sealed record Split(string Title, IReadOnlyList<string> Managers, DecisionPolicy Policy);
}
