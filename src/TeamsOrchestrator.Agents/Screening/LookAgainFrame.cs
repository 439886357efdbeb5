using System.Collections.Frozen;
using TeamsOrchestrator.Agents.Skills;

namespace TeamsOrchestrator.Agents.Screening;

/// <summary>Takes the words of pointing off a clause, so that the criterion remains: "please look again at SQL on page 2".</summary>
internal static class LookAgainFrame
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal, "please", "look", "again", "check", "read", "see", "says", "say", "said", "shows", "show", "is", "there", "here", "page", "line", "cv", "resume", "he", "she", "they", "has",
        "found", "mentioned", "mentions", "written", "writes", "states", "stated", "bitte", "schau", "schaue", "nochmal", "noch", "einmal", "erneut", "pruefe", "lies", "siehe", "sieh", "steht", "da",
        "dort", "seite", "zeile", "lebenslauf", "zeigt", "nach", "criterion", "kriterium", "the", "quote", "zitat", "because", "weil", "missed", "uebersehen", "not", "met", "dir", "dies", "das");

    public static string Strip(string rest) =>
        string.Join(' ', Tokenizer.Tokenize(rest).Where(token => !Words.Contains(token.Fold) && !token.IsNumber).Select(token => token.Text));
}
