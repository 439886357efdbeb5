using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;
using TeamsOrchestrator.Agents.Screening;

namespace TeamsOrchestrator.Agents.Interviews;

/// <summary>Holds a question that a model wrote to what it was given: nothing that must not be asked, no figure or name of a tool that stands nowhere, no words of a CV but those that were quoted.</summary>
internal static class QuestionCheck
{
    private const int LongestAnchor = 240;

    private static readonly Regex Figure = Phrases.Of(@"\d+([.,]\d+)*");

    private static readonly Regex Tool = Phrases.Of(@"(?-i:\b\p{Lu}[\p{L}\d]*\p{Lu}[\p{L}\d]*\b|\b\p{L}+[+#]+)");

    private static readonly Regex OfCv = Phrases.Of(@"\b(your|the) (cv|résumé|resume|application)\b|\byou (wrote|mention(ed)?|listed|stated) (that|in|about)\b|\blebenslauf\b|\bihre(r|n)? bewerbung\b|\bsie (schreiben|schrieben|erwähnen|erwähnten|geben an)\b");

    private static readonly Regex Quoted = Phrases.Of(@"[“„«""](?<words>[^“”„«»""]{3,})[”“»""]");

    /// <summary>Says whether a question may be asked.</summary>
    /// <param name="text">The question.</param>
    /// <param name="guide">How answers are scored.</param>
    /// <param name="quote">The words of the CV that it is about, or null.</param>
    /// <param name="sources">What the model was given on it.</param>
    public static bool Holds(string text, IReadOnlyList<string> guide, string? quote, string sources)
    {
        var (asked, known) = (PageText.Fold(text), PageText.Fold(sources));
        string[] all = [asked, .. guide];
        return asked.Length is > 10 and <= InterviewKit.LongestQuestion && guide.All(anchor => anchor.Trim().Length is > 0 and <= LongestAnchor)
            && all.All(words => !words.Contains(QuoteFinder.Redacted, StringComparison.Ordinal) && ProtectedAttributes.Find(words).Count == 0)
            && all.All(words => Figure.Matches(words).Concat(Tool.Matches(words)).All(match => match.Value is "CV" or "AI" || known.Contains(match.Value, StringComparison.OrdinalIgnoreCase)))
            && (quote is not null || !OfCv.IsMatch(asked)) && Quoted.Matches(asked).All(match => known.Contains(PageText.Fold(match.Groups["words"].Value), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Makes the scoring guide.</summary>
    public static IReadOnlyList<string> GuideOf(string weak, string fair, string strong) => [$"1: {PageText.Fold(weak)}", $"3: {PageText.Fold(fair)}", $"5: {PageText.Fold(strong)}"];
}
