using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Hiring.Requisitions;

namespace TeamsOrchestrator.Bot.Features.Screening;

/// <summary>What follows <c>screen</c>, read without knowing any person.</summary>
/// <param name="Confidential">Whether only the people named shall see it.</param>
/// <param name="Blind">Whether nobody shall see a name before the decision.</param>
/// <param name="Title">All of it but the words that make it confidential or blind, for where no part names a person.</param>
/// <param name="Splits">The ways to split it into title and managers at a " for ", the last one first.</param>
internal sealed partial record ScreenText(bool Confidential, bool Blind, string Title, IReadOnlyList<ScreenText.Split> Splits)
{
    /// <summary>Gets whether there shall be interviews; null where the text does not say.</summary>
    public bool? Interviews { get; private init; }

    /// <summary>Reads the text.</summary>
    public static ScreenText Read(string text) => Patiently.Do(() => Parse(text));

    private static ScreenText Parse(string text)
    {
        var rest = VisibleText.Of(MentionTag().Replace(text, string.Empty));
        var (confidential, blind) = (false, false);
        while (HowWord().Match(rest) is { Success: true } how && !(how.Groups["blind"].Success ? blind : confidential))
        {
            (confidential, blind) = (confidential || !how.Groups["blind"].Success, blind || how.Groups["blind"].Success);
            rest = rest[how.Length..].Trim();
        }

        bool? interviews = null;
        if (InterviewWord().Match(rest) is { Success: true } said)
        {
            interviews = said.Groups["with"].Success;
            rest = rest.Remove(said.Index, said.Length).Trim();
        }

        rest = LastFor().Replace(rest, string.Empty); // "screen Data Engineer for": whoever wrote it is asked for whom
        var splits = ForWord().Matches(rest).Reverse().Select(match => SplitAt(rest, match)).Where(split => split.Managers.Count > 0);
        return new ScreenText(confidential, blind, rest, [.. splits]) { Interviews = interviews };
    }

    private static Split SplitAt(string text, Match match)
    {
        var people = text[(match.Index + match.Length)..].Trim();
        var both = BothWord().Match(people);
        people = people[both.Length..].Trim(' ', '.', ',', ';', '!');
        var names = AndWord().Split(people).Select(name => name.Trim(' ', '.', ',', ';', '!')).Where(name => name.Length > 0);
        return new Split(text[..match.Index].Trim(), people, [.. names], both.Success ? DecisionPolicy.All : DecisionPolicy.Any);
    }

    [GeneratedRegex(@"^(?:confidential|vertraulich|(?<blind>blind|anonym))(?:\s+|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HowWord();

    // Only right before the last "for", or at the end: "Trainer for interviews for Morgan" is a title.
    [GeneratedRegex(
        @"\s+(?:(?<with>with|mit)|without|ohne)\s+(?:interviews?|(?:vorstellungs|bewerbungs)?gespräche?n?)(?:\s*[.!]?\s*$|(?=\s+(?:for|für)\s+(?!.*\s(?:for|für)\s)))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InterviewWord();

    [GeneratedRegex(@"(?:^|\s+)(?:for|für)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForWord();

    [GeneratedRegex(@"(?:^|\s+)(?:for|für)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LastFor();

    [GeneratedRegex(@"^(?:both|beide)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BothWord();

    [GeneratedRegex(@"\s+(?:and|und|&)\s+|\s*[,;]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AndWord();

    [GeneratedRegex(@"</?at(?:\s[^>]{0,200})?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MentionTag();

    /// <summary>One way to read it.</summary>
    /// <param name="Title">The title; empty where the text began with the managers.</param>
    /// <param name="People">All of the managers as written.</param>
    /// <param name="Managers">The managers as written, one by one.</param>
    /// <param name="Policy">Whether the first decision counts or each decides.</param>
    internal sealed record Split(string Title, string People, IReadOnlyList<string> Managers, DecisionPolicy Policy);
}
