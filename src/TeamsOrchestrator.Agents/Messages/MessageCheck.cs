using System.Text.RegularExpressions;
using TeamsOrchestrator.Agents.Drafting;

namespace TeamsOrchestrator.Agents.Messages;

/// <summary>Looks in a message for what must not go to a candidate, whoever wrote it.</summary>
/// <remarks>It knows words, not intentions: a clean result does not say that a text is fair.</remarks>
public static class MessageCheck
{
    private static readonly Regex Others = Phrases.Of(
        @"\bC-\d+\b|\b(other|another|better|stronger) (candidates?|applicants?|applications?)\b|\banother (person|applicant)\b|\b(andere|anderen|bessere|stärkere|geeignetere)[rnm]? (bewerb|kandidat)\w*");

    private static readonly Regex Machine = Phrases.Of(
        @"\b(scores?|scored|scoring|ranking|ranked|screening result|punktzahl|punktwert|rangliste)\b|\b\d+([.,]\d+)? ?(%|percent|prozent|points|punkte)(?!\w)|\b(algorithm(us)?|language model|sprachmodell|llm|the ai|die ki) (decided|rejected|chose|hat|lehnt|entschied)");

    /// <summary>Looks at a text.</summary>
    /// <param name="text">The subject or the text of a message, or a part of it.</param>
    /// <returns>The first fault with the words that show it and, where it is one, the protected attribute; null where there is none.</returns>
    public static (MessageFault Fault, string Quote, ProtectedAttribute? Attribute)? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ProtectedAttributes.Find(text) is [var hit, ..])
        {
            return (MessageFault.Protected, hit.Quote, hit.Kind);
        }

        foreach (var line in text.Split('\n'))
        {
            var cut = line.Length > Phrases.LongestSentence ? line[..Phrases.LongestSentence] : line;
            foreach (var (fault, pattern) in new[] { (MessageFault.Others, Others), (MessageFault.Machine, Machine) })
            {
                if (Patiently.Do(() => pattern.Match(cut)) is { Success: true } match)
                {
                    return (fault, match.Value, null);
                }
            }
        }

        return null;
    }
}
